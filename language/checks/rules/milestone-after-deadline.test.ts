import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { milestoneAfterDeadline } from './milestone-after-deadline.js';

test('later than the task', () => {
  expectMarked(
    milestoneAfterDeadline,
    `【任务 1】修通滨河路
  时间节点：6月底前
  里程碑：⟦9月底前⟧ 完成路基`,
  );
});

test('out of order', () => {
  expectMarked(
    milestoneAfterDeadline,
    `【任务 1】修通滨河路
  时间节点：9月底前
  里程碑：6月底前 完成路面
  里程碑：⟦5月底前⟧ 完成路基`,
  );
});

test('on the same day is in time', () => {
  expectMarked(
    milestoneAfterDeadline,
    `【任务 1】修通滨河路
  时间节点：9月底前
  里程碑：9月30日前 通车`,
  );
});

test('of a project as of a task', () => {
  expectMarked(
    milestoneAfterDeadline,
    `【项目 P1】大桥
  时间节点：2026年9月底前
  里程碑：2026年6月底前 封顶
  里程碑：⟦2026年11月底前⟧ 通车`,
  );
});
