import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { duplicateId } from './duplicate-id.js';

test('both are reported, whatever width and sign', () => {
  const [one] = expectMarked(duplicateId, '【任务 ⟦1-3⟧】甲\n\n【任务 ⟦１.３⟧】乙\n\n【分组 1】丙\n\n【任务 1】丁');
  expect(one?.related).toHaveLength(1);
});

test('the fix renumbers one and keeps its former number', () => {
  const after = fixed(duplicateId, '【任务 1-3】甲\n  牵头单位：市交通局\n\n【任务 1-3】乙\n  牵头单位：市水利局\n');
  expect(after).toContain('【任务 1-4】甲\n  牵头单位：市交通局\n  原编号：1-3\n');
  expect(after).toContain('【任务 1-3】乙');
});

test('another file may use the same number', () => {
  expectMarked(duplicateId, '【任务 1】甲\n//- 四月.duban\n【会议】会\n  代号：四月\n\n【任务 1】乙');
});
