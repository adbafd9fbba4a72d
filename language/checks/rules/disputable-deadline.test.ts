import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { disputableDeadline } from './disputable-deadline.js';

test('8月前', () => {
  expectMarked(
    disputableDeadline,
    `【任务 1】修通滨河路
  时间节点：⟦8月前⟧`,
  );
});

test('an ordinary day is quiet', () => {
  expectMarked(
    disputableDeadline,
    `【任务 1】修通滨河路
  时间节点：6月5日前`,
  );
});

test('the fix writes one of the readings out', () => {
  expect(fixed(disputableDeadline, '【任务 1】修通滨河路\n  时间节点：8月前\n')).not.toContain('8月前');
});
