import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { vagueDeadline } from './vague-deadline.js';

test('soon is no day', () => {
  expectMarked(
    vagueDeadline,
    `【任务 1】修通滨河路
  时间节点：⟦尽快⟧`,
  );
});

test('the date that the office set settles it', () => {
  expectMarked(
    vagueDeadline,
    `【任务 1】修通滨河路
  时间节点：尽快
  明确时限：2026-05-29 市政府办公室`,
  );
});

test('a day beside the vague word is enough', () => {
  expectMarked(
    vagueDeadline,
    `【任务 1】修通滨河路
  时间节点：6月底前`,
  );
});

test('the fix adds the line to fill in', () => {
  expect(fixed(vagueDeadline, '【任务 1】修通滨河路\n  时间节点：近期\n')).toContain(
    '  时间节点：近期\n  明确时限：\n',
  );
});

test.each(['待定', '无'])('%s is missing (DB301), not vague', (text) => {
  expectMarked(vagueDeadline, `【任务 1】修通滨河路\n  时间节点：${text}`);
});

test.each(['持续推进', '长期坚持', '常态化推进'])('%s is no deadline but a long-running task', (text) => {
  expectMarked(vagueDeadline, `【任务 1】整治超限运输\n  时间节点：${text}`);
});
