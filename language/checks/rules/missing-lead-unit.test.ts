import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { missingLeadUnit } from './missing-lead-unit.js';

test('a task that names nobody', () => {
  expectMarked(missingLeadUnit, '⟦【任务 1】修通滨河路⟧\n  时间节点：6月底前');
});

test('an empty line counts as not written, and is the place to mend', () => {
  expectMarked(missingLeadUnit, '【任务 1】修通滨河路\n  ⟦牵头单位：⟧');
  expectMarked(missingLeadUnit, '【任务 1】修通滨河路\n  ⟦牵头单位：待定⟧');
});

test('the first responsible unit leads only where the office says so', () => {
  expectMarked(missingLeadUnit, '⟦【任务 1】修通滨河路⟧\n  责任单位：市交通局、东河县');
  expectMarked(
    missingLeadUnit,
    '【会议】推进会\n  日期：2026年3月6日\n  首位牵头：是\n\n【任务 1】修通滨河路\n  责任单位：市交通局、东河县',
  );
});

test('the section leads where the task says nothing', () => {
  expectMarked(missingLeadUnit, '【分组 1】交通\n  牵头单位：市交通局\n\n【任务 1】修通滨河路\n  分组：1');
});

test('the fix takes the first responsible unit', () => {
  const after = fixed(missingLeadUnit, '【任务 1】修通滨河路\n  责任单位：市交通局、东河县\n  时间节点：6月底前\n');
  expect(after).toContain('  时间节点：6月底前\n  牵头单位：市交通局\n');
});
