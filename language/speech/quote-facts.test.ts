import { expect, test } from 'vitest';
import { quantitiesIn, quoteFacts } from './quote-facts.js';

test('a quote commits to limits, amounts, owners and a strength', () => {
  const facts = quoteFacts('市住建局要会同各区，确保10月底前改造老旧小区68个、完成投资3.5亿元。');
  expect(facts.limits.map((limit) => limit.text)).toEqual(['10月底前']);
  expect(facts.quantities.map(({ value, unit }) => `${value}${unit}`)).toEqual(['68个', '3.5亿元']);
  expect(facts.owners).toEqual(['市住建局', '各区']);
  expect(facts.strength).toBe('确保');
});

test('masked figures have no value, thousands separators and widths do not matter', () => {
  expect(quantitiesIn('投资*亿元、１２家、1,200亩').map(({ value, unit }) => [value, unit])).toEqual([
    [undefined, '亿元'],
    [12, '家'],
    [1200, '亩'],
  ]);
});

test('multiples and counting words of all kinds are read', () => {
  const words = '2.3万座水库、120亿、1.5万余户、300米、2部电话、15分钟、3万亿元';
  expect(quantitiesIn(words).map(({ value, unit }) => `${value}${unit}`)).toEqual([
    '2.3万座',
    '120亿',
    '1.5万户',
    '300米',
    '2部',
    '15分钟',
    '3万亿元',
  ]);
});

test('months and days are no quantities', () => expect(quantitiesIn('2026年6月30日前、第3季度')).toEqual([]));
