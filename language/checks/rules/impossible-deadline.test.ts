import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { impossibleDeadline } from './impossible-deadline.js';

test('30 February is never 1 March', () => {
  expectMarked(
    impossibleDeadline,
    `【任务 1】修通滨河路
  时间节点：⟦2026年2月30日前⟧`,
  );
});

test('before the meeting', () => {
  expectMarked(
    impossibleDeadline,
    `【任务 1】修通滨河路
  时间节点：⟦2025年6月底前⟧`,
  );
});

test('milestones too', () => {
  expectMarked(
    impossibleDeadline,
    `【任务 1】修通滨河路
  时间节点：9月底前
  里程碑：⟦6月31日前⟧ 完成路基`,
  );
});

test('an ordinary day', () => {
  expectMarked(
    impossibleDeadline,
    `【任务 1】修通滨河路
  时间节点：6月30日前`,
  );
});

test('a weekday that the date does not have', () => {
  expectMarked(
    impossibleDeadline,
    `【任务 1】修通滨河路
  时间节点：⟦2026年6月30日（星期三）前⟧`,
  );
});
