import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { deadlineOnRestDay } from './deadline-on-rest-day.js';

test('a Sunday', () => {
  expectMarked(
    deadlineOnRestDay,
    `【任务 1】修通滨河路
  时间节点：⟦5月底前⟧`,
  );
});

test('a working day', () => {
  expectMarked(
    deadlineOnRestDay,
    `【任务 1】修通滨河路
  时间节点：6月底前`,
  );
});

test('the fix writes the last working day before', () => {
  expect(fixed(deadlineOnRestDay, '【任务 1】修通滨河路\n  时间节点：5月底前\n')).toContain('明确时限：2026-05-29');
});

test('a day before the meeting is wrong for another reason (DB303)', () => {
  expectMarked(deadlineOnRestDay, '【任务 1】x\n  时间节点：2026年3月1日前');
});
