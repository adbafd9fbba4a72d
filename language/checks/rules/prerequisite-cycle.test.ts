import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { prerequisiteCycle } from './prerequisite-cycle.js';

test('two tasks wait for each other', () => {
  expectMarked(
    prerequisiteCycle,
    `【任务 1】报批
  前置：⟦2⟧

【任务 2】开工
  前置：⟦1⟧`,
  );
});

test('a task waits for itself', () => {
  expectMarked(
    prerequisiteCycle,
    `【任务 1】报批
  前置：⟦1⟧`,
  );
});

test('parents in a ring', () => {
  expectMarked(
    prerequisiteCycle,
    `【任务 1】报批
  上级：⟦2⟧

【任务 2】开工
  上级：⟦1⟧`,
  );
});

test('a chain and a diamond are no cycle', () => {
  expectMarked(
    prerequisiteCycle,
    `【任务 1】甲事

【任务 2】乙事
  前置：1

【任务 3】丙事
  前置：1、2`,
  );
});

test('a chain of ten thousand tasks is walked without recursion', () => {
  const chain = Array.from(
    { length: 10_000 },
    (_, index) => `【任务 ${index + 1}】第${index + 1}步\n  前置：${index + 2}`,
  ).join('\n');
  expectMarked(prerequisiteCycle, chain);
});

test('of a long ring the beginning is shown', () => {
  const ring = Array.from(
    { length: 20 },
    (_, at) => `【任务 ${at + 1}】第${at + 1}步\n  前置：⟦${((at + 1) % 20) + 1}⟧`,
  );
  const [finding] = expectMarked(prerequisiteCycle, ring.join('\n'));
  expect(finding?.message).toContain('1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → …（共20项）… → 1，');
  expect(finding?.related).toHaveLength(8);
});

test('itself', () => {
  const [finding] = expectMarked(prerequisiteCycle, '【任务 1】报批\n  前置：⟦1⟧');
  expect(finding?.message).toContain('前置写的是本任务自己');
});
