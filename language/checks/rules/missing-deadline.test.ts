import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { missingDeadline } from './missing-deadline.js';

test('a task without any deadline', () => {
  expectMarked(
    missingDeadline,
    `⟦【任务 1】修通滨河路⟧
  牵头单位：市交通局
`,
  );
});

test('an empty or open line is the place to mend', () => {
  expectMarked(
    missingDeadline,
    `【任务 1】修通滨河路
  ⟦时间节点：⟧`,
  );
});

test.each(['待定', '无', '待明确'])('%s is no deadline', (text) => {
  const [finding] = expectMarked(missingDeadline, `【任务 1】修通滨河路\n  时间节点：⟦${text}⟧`);
  expect(finding?.message).toContain(`时间节点写的是“${text}”`);
});

test('a long-running task needs none', () => {
  expectMarked(
    missingDeadline,
    `【任务 1】整治超限运输
  类型：长期`,
  );
});

test('the section supplies it', () => {
  expectMarked(
    missingDeadline,
    `【分组 1】交通
  时间节点：6月底前

【任务 1】修通滨河路
  分组：1`,
  );
});

test('the office set one', () => {
  expectMarked(
    missingDeadline,
    `【任务 1】修通滨河路
  明确时限：2026-05-29 市政府办公室`,
  );
});
