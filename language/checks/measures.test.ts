import { expect, test } from 'vitest';
import { scaleOf } from './measures.js';

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
])('%s', (unit, base, factor) => {
  expect(scaleOf(unit)).toEqual({ base, factor });
});
