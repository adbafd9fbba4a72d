import { describe, expect, it } from 'vitest';
import { heightOf, MOST_ROW_HEIGHT, wrappedLines } from './row-height.js';

describe('wrappedLines', () => {
  it.each([
    ['', 10, 1],
    ['市发改委', 10, 1],
    ['市发展改革委', 10, 2],
    ['一二三四五', 10, 1],
    ['一二三四五，六', 10, 2],
    ['甲\n乙\n丙', 10, 3],
    ['abcdefghijkl', 10, 2],
    ['一二 abcdefgh', 10, 2],
    ['一二三四五六七八九十', 4, 5],
    ['一', 0, 1],
  ])('%j in %i columns takes %i lines', (text, columns, lines) => {
    expect(wrappedLines(text, columns)).toBe(lines);
  });

  it('is linear', () => {
    expect(wrappedLines('加快推进重点项目建设，'.repeat(50_000), 40)).toBeGreaterThan(20_000);
  });
});

describe('heightOf', () => {
  it('grows with lines and stops where Excel stops', () => {
    expect(heightOf(1, 10.5)).toBe(19);
    expect(heightOf(3, 10.5)).toBe(47);
    expect(heightOf(1000, 10.5)).toBe(MOST_ROW_HEIGHT);
  });
});
