import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unknownWord } from './unknown-word.js';

test('one wrong character', () => {
  expectMarked(unknownWord, '【⟦任勿⟧ 1】推进滨河路改造');
  expect(fixed(unknownWord, '【任勿 1】推进滨河路改造')).toContain('【任务 1】推进滨河路改造');
});

test('a Chinese numeral for an id', () => {
  expectMarked(unknownWord, '【⟦任务十二⟧】推进滨河路改造');
  expect(fixed(unknownWord, '【任务十二】推进滨河路改造')).toContain('【任务 12】推进滨河路改造');
});

test('a class of the office is known once it is declared', () => {
  const [finding] = expectMarked(unknownWord, '【⟦企业⟧ 1】滨河机械');
  expect(finding?.message).toContain('【类别】企业');
  expectMarked(unknownWord, '【类别】企业\n  本类：条目\n\n【企业 1】滨河机械');
});

test('the name inside the brackets', () => {
  expectMarked(unknownWord, '[⟦单位 市交通局⟧]');
  expect(fixed(unknownWord, '[单位 市交通局]')).toContain('【单位】市交通局');
});

test('an id without its word', () => {
  const [finding] = expectMarked(unknownWord, '【⟦P⟧12】滨河大桥');
  expect(finding?.message).toContain('“P12”前面没有写类别');
});
