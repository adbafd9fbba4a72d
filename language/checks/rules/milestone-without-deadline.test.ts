import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
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

test.each([
  ['完成路基（6月底前）', '6月底前 完成路基'],
  ['完成路基 6月底前', '6月底前 完成路基'],
])('%s: the fix puts the time in front', (written, better) => {
  const source = `【任务 1】修路\n  里程碑：⟦${written}⟧`;
  expectMarked(milestoneWithoutDeadline, source);
  expect(fixed(milestoneWithoutDeadline, source)).toContain(`里程碑：${better}`);
});
