import { expect, test } from 'vitest';
import { readQuantity } from '../lower/quantity.js';
import type { Quantity } from './values.js';
import { inBase, scaleOf, valueIn } from './measures.js';

test.each([
  ['1.2亿元', '万元', 12_000],
  ['6000万元', '亿元', 0.6],
  ['3公里', '米', 3_000],
  ['98％', '%', 98],
  ['3 座', '座', 3],
  ['3 座', '处', undefined],
  ['3 个', '亿元', undefined],
])('%s in %s', (written, unit, value) => {
  expect(valueIn(readQuantity(written) as Quantity, unit)).toBe(value);
});

test('what is in no table is its own base', () => {
  expect(scaleOf('座')).toEqual({ base: '座', factor: 1 });
  expect(inBase(readQuantity('4.4 亿元') as Quantity)).toBeCloseTo(4.4e8);
});

test.each([
  ['元', '元', 1],
  ['亿元', '元', 1e8],
  ['万亿元', '元', 1e12],
  ['亿', '元', 1e8],
  ['万座', '座', 1e4],
  ['公里', '米', 1e3],
  ['万平方米', '平方米', 1e4],
  ['千瓦', '千瓦', 1],
  ['万千瓦', '千瓦', 1e4],
  ['个百分点', '百分点', 1],
  ['％', '%', 1],
  ['百分点', '百分点', 1],
])('%s counts in %s', (unit, base, factor) => {
  expect(scaleOf(unit)).toEqual({ base, factor });
});
