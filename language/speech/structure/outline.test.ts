import { expect, test } from 'vitest';
import { readEnumerator } from './enumerators.js';
import { Outline } from './outline.js';

const depths = (outline: Outline, ...heads: string[]) =>
  heads.map((head) => {
    const enumerator = readEnumerator(`${head}某项`);
    return enumerator ? outline.enter(enumerator) : 0;
  });

test('the usual order of official documents', () => {
  const outline = new Outline();
  expect(depths(outline, '一、', '（一）', '1.', '2.', '（二）', '二、', '（一）')).toEqual([1, 2, 3, 3, 2, 1, 2]);
  expect(outline.section).toBe(2);
});

test('a style nested in itself goes on outside where the number fits', () => {
  const outline = new Outline();
  expect(depths(outline, '一要', '二要', '一要', '二要', '三要', '三要', '四要')).toEqual([1, 1, 2, 2, 2, 1, 1]);
  expect(outline.section).toBe(4);
});

test('after a reset the numbering starts afresh', () => {
  const outline = new Outline();
  depths(outline, '一是', '二是');
  outline.reset();
  expect(outline.section).toBe(0);
});
