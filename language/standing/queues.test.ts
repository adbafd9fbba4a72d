import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { at } from './at.js';

test('what waits for verification, approval and an answer', () => {
  const source = `【任务 1】修路
  申请销号：2026-06-01 完工

【任务 2】修桥
  时间节点：6月底前
  延期：2026-06-01 至 2026-09-30 汛期停工

【任务 3】修渠
  时间节点：6月底前
  延期：2026-06-01 至 2026-09-30 汛期停工
  延期：2026-06-05 至 2026-09-30 汛期停工（批准：市政府办公室）

【任务 4】修坝
  进展：2026-05-01 10% 征地
  催办：2026-06-03 电话催办

【任务 5】修闸
  催办：2026-06-03 电话催办
  进展：2026-06-03 20% 征地`;
  const { toVerify, extensions, replies } = at(workspaceOf(fixture(source)), '2026-06-15').queues;
  const ids = (queue: readonly { readonly task: { readonly id: string | undefined } }[]) =>
    queue.map(({ task }) => task.id);
  expect([ids(toVerify), ids(extensions), ids(replies)]).toEqual([['1'], ['2'], ['4']]);
});
