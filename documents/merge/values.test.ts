import { expect, test } from 'vitest';
import { oneLine, readDay, readPercent } from './values.js';

const DAY = '2026-06-15';

test.each([
  [{ date: '2026-05-20' }, '2026-05-20'],
  ['2026年5月20日', '2026-05-20'],
  ['2026.5.20', '2026-05-20'],
  ['26/5/20', '2026-05-20'],
  ['２０２６－５－２０', '2026-05-20'],
  [20_260_520, '2026-05-20'],
  ['5.20', '2026-05-20'],
  ['5月20日', '2026-05-20'],
  ['5 月 20 号', '2026-05-20'],
  // Not yet this year: the last one was last year's.
  ['12月20日', '2025-12-20'],
  [46_162, '2026-05-20'],
])('%j is a day', (cell, date) => {
  expect(readDay(cell, DAY)).toEqual({ date });
});

test('serial numbers of the 1904 system', () => {
  expect(readDay(46_162 - 1_462, DAY, true)).toEqual({ date: '2026-05-20' });
});

test.each([['2月30日'], ['下周'], [5.2], [true]])('%j is no day, and it is said why', (cell) => {
  expect(readDay(cell, DAY)).toHaveProperty('why');
});

test.each([
  [0.45, 45],
  ['45%', 45],
  ['４５％', 45],
  ['约45%', 45],
  [45, 45],
  [1, 100],
  ['过半', undefined],
  [145, undefined],
])('%j is a share', (cell, percent) => {
  expect(readPercent(cell)).toBe(percent);
});

test('pasted lines become one', () => {
  expect(oneLine('路基完成\n桥涵过半。\n\n 下月铺油')).toBe('路基完成；桥涵过半。下月铺油');
});
