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
