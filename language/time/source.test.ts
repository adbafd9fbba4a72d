import { describe, expect, it } from 'vitest';
import { readSource } from './source.js';

describe('readSource', () => {
  it.each([
    ['６月３０日前', '6月30日前'],
    ['二〇二四年 六 月', '二〇二四年六月'],
    ['“七一”前', '七一前'],
    ['兩個禮拜內', '两个礼拜内'],
    ['10月12—14日', '10月12-14日'],
    ['6・30', '6·30'],
    ['＊月底前', '*月底前'],
    ['2 0 2 4 年', '2024年'],
    ['1 2 月底', '12月底'],
    ['任务1 2月底前', '任务1\u00012月底前'],
    ['q3', 'Q3'],
  ])('folds %s to %s', (text, chars) => expect(readSource(text).chars).toBe(chars));

  it('finds the way back to the words as written', () => {
    const text = '务于 “七一” 前完成';
    const source = readSource(text);
    const at = source.chars.indexOf('七一');
    const { start, end } = source.spanOf(at, at + 3);
    expect(text.slice(start, end)).toBe('“七一” 前');
  });
});
