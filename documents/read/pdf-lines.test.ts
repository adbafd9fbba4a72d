import { expect, it } from 'vitest';
import { joinTexts, linesOfPage, type PdfItem } from './pdf-lines.js';

/** A piece of 10-point text at x, y. */
const item = (str: string, x: number, y: number, width = str.length * 10): PdfItem => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width,
  height: 10,
  hasEOL: false,
});
const texts = (...items: PdfItem[]): string[] => linesOfPage(items).map((line) => line.text);

it('puts pieces of a base line together and leaves automatic spacing out', () => {
  expect(texts(item('确保', 0, 50), item(' ', 20, 50, 2.5), item('6', 22.5, 50, 5), item('月底前', 30, 50.5))).toEqual([
    '确保6月底前',
  ]);
  expect(texts(item('投资 4.4 亿元 and more', 0, 50))).toEqual(['投资4.4亿元and more']);
});

it('keeps gaps that somebody made', () => {
  expect(texts(item('任务', 0, 50), item('单位', 40, 50), item('1', 90, 50, 5))).toEqual(['任务 单位 1']);
  expect(texts(item('two', 0, 50, 15), item('words', 18, 50, 25))).toEqual(['two words']);
});

it('begins a line where the base line changes or the text goes back', () => {
  expect(texts(item('上', 0, 50), item('下', 10, 30), item('后', 40, 30), item('左', 0, 30))).toEqual([
    '上',
    '下 后',
    '左',
  ]);
});

it('joins without a blank where Chinese text goes on', () => {
  expect(joinTexts(['加快', '建设'])).toBe('加快建设');
  expect(joinTexts(['GB', '18918'])).toBe('GB 18918');
});

it('leaves the raised signs of footnotes out, and only those', () => {
  const raised = (str: string, x: number): PdfItem => ({ ...item(str, x, 54, 4), height: 6 });
  expect(texts(item('会同', 0, 50), raised('1', 20), item('市住建局', 24, 50))).toEqual(['会同市住建局']);
  expect(texts(item('面积', 0, 50), item('12m', 20, 50), raised('2', 50))).toEqual(['面积12m2']);
});
