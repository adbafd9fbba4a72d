import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { milestoneWithoutDeadline } from './milestone-without-deadline.js';

test('no time in front', () => {
  expectMarked(
    milestoneWithoutDeadline,
    `【任务 1】修路
  里程碑：⟦完成路基⟧`,
  );
});

test('no result behind', () => {
  expectMarked(
    milestoneWithoutDeadline,
    `【任务 1】修路
  里程碑：⟦6月底前⟧`,
  );
});

test('both, with and without a space', () => {
  expectMarked(
    milestoneWithoutDeadline,
    `【任务 1】修路
  里程碑：5月底前 完成路基
  里程碑：6月底前完成路面`,
  );
});
