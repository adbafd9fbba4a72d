import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { prerequisiteAfterTask } from './prerequisite-after-task.js';

test('waits for something later', () => {
  expectMarked(
    prerequisiteAfterTask,
    `【任务 1】报批
  时间节点：9月底前

【任务 2】开工
  时间节点：6月底前
  前置：⟦1⟧`,
  );
});

test('across meetings', () => {
  expectMarked(
    prerequisiteAfterTask,
    `//- a.duban
【会议】甲
  代号：甲
  日期：2026年3月6日

【任务 1】报批
  时间节点：9月底前
//- b.duban
【会议】乙
  代号：乙
  日期：2026年3月6日

【任务 1】开工
  时间节点：6月底前
  前置：⟦甲#1⟧`,
  );
});
