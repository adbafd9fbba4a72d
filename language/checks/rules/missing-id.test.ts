import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { missingId } from './missing-id.js';

test('drafts of every kind', () => {
  expectMarked(missingId, '⟦【任务】甲⟧\n\n⟦【分组】乙⟧\n\n⟦【项目】丙⟧\n\n【单位】市交通局');
});

test('the next number behind the prefix of the block above', () => {
  expect(fixed(missingId, '【任务 1-3】甲\n\n【任务 2-7】乙\n\n【任务】丙')).toContain('【任务 2-8】丙');
  expect(fixed(missingId, '【任务】丙')).toContain('【任务 1】丙');
  expect(fixed(missingId, '【项目 P12】甲\n\n【项目】乙')).toContain('【项目 P13】乙');
});

test('several drafts get different numbers', () => {
  const [one, two] = expectMarked(missingId, '【任务 4】甲\n\n⟦【任务】乙⟧\n\n⟦【任务】丙⟧');
  expect([one, two].map((finding) => finding?.fixes()[0]?.title)).toEqual(['编号为 5', '编号为 6']);
});
