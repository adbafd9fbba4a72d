import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { at } from './at.js';

const WORKSPACE = workspaceOf(
  fixture(`【任务 1】修路
  申请销号：2026-06-01 已通车
  核查：2026-06-10 市政府督查室 属实

【任务 2】架桥
  时间节点：6月底前
  延期：2026-06-05 至 2026-09-30 雨季

【任务 3】清淤
  催办：2026-06-02 电话催办
  催办：2026-06-08 书面催办

【任务 4】植树
  申请销号：2026-06-01 已完成
  退回：2026-06-03 佐证不全
  催办：2026-06-04 请补
  进展：2026-06-09 90% 补齐`),
);

const told = (day: string): unknown => {
  const { toVerify, extensions, replies } = at(WORKSPACE, day).queues;
  const words = (each: { task: { id: string | undefined }; days: number }): string => `${each.task.id} ${each.days}天`;
  return { toVerify: toVerify.map(words), extensions: extensions.map(words), replies: replies.map(words) };
};

test('who waits for whom, and how long, as of each day', () => {
  expect(told('2026-06-02')).toEqual({ toVerify: ['1 1天', '4 1天'], extensions: [], replies: ['3 0天'] });
  expect(told('2026-06-08')).toEqual({ toVerify: ['1 7天'], extensions: ['2 3天'], replies: ['3 6天', '4 5天'] });
  expect(told('2026-06-10')).toEqual({ toVerify: [], extensions: ['2 5天'], replies: ['3 8天'] });
});
