import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { pendingUnit } from './pending-unit.js';

test('待定 beside others, and in other fields than the lead', () => {
  expectMarked(pendingUnit, '【任务 1】x\n  牵头单位：市交通局、⟦待指定⟧\n  配合单位：⟦待定⟧');
});

test('no lead but 待定 is a missing lead (DB201)', () => {
  expectMarked(pendingUnit, '【任务 1】x\n  牵头单位：待定');
});
