import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { fieldOutOfPlace } from './field-out-of-place.js';

test('a field of other blocks', () => {
  const [finding] = expectMarked(fieldOutOfPlace, '【单位】市交通局\n  ⟦时间节点⟧：6月底前');
  expect(finding?.message).toContain('【任务】');
});

test('a field that a class declares for its own blocks', () => {
  const [finding] = expectMarked(fieldOutOfPlace, '【任务 1】x\n  ⟦整改单位⟧：市交通局');
  expect(finding?.message).toContain('【交办问题】');
});

test('unknown fields are not out of place', () => {
  expectMarked(fieldOutOfPlace, '【任务 1】x\n  没有的字段：甲');
});
