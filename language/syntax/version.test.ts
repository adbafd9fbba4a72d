import { expect, test } from 'vitest';
import { format } from './format.js';
import { parse } from './parse.js';
import { isNewer } from './version.js';

test.each([
  ['督办语言：2\n\n【任务 1】甲\n', true],
  ['# 说明\n督办语言 : ３\n', true],
  ['督办语言：1\n\n【任务 1】甲\n', false],
  ['督办语言：一\n\n【任务 1】甲\n', false],
  ['督办语言：\n', false],
  ['【任务 1】甲\n督办语言：2\n', false],
  ['', false],
])('%j is newer: %s', (text, newer) => {
  expect(isNewer(parse(text))).toBe(newer);
});

test('what is newer is not formatted', () => {
  const text = '督办语言：2\n【任务 1】甲\n牵头单位:市交通局\n';
  expect(format(text)).toBe(text);
});
