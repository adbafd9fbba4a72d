import { expect, it } from 'vitest';
import { formatNumber } from './number-formats.js';

it.each([
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 12, '十二'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 1010, '一千零一十'],
  ['japaneseCounting', 21, '二十一'],
  ['ideographDigital', 10, '一〇'],
  ['chineseLegalSimplified', 11, '壹拾壹'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 13, '子'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircleChinese', 21, '㉑'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedFullstop', 1, '⒈'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['decimal', 5, '5'],
  ['hebrew1', 5, '5'],
  ['chineseCounting', 0, '0'],
])('%s %i is %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text);
});
