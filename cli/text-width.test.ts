import { expect, test } from 'vitest';
import { displayWidth, padTo } from './text-width.js';

test.each([
  ['abc', 3],
  ['牵头单位：', 10],
  ['〔2026〕8号', 4 + 4 + 1 + 2],
  ['“市交通局”', 2 + 8],
  ['𠮷', 2],
  ['e\u0301', 1],
  ['\u200f右', 2],
  ['\u001b[31m错误\u001b[39m', 4],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('fills up by columns', () => {
  expect(padTo('任务', 6)).toBe('任务  ');
  expect(padTo('一个长的', 2)).toBe('一个长的');
});
