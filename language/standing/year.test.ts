import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { at } from './at.js';

/** A year in the life of a small decomposition: issued in March 2026, looked at on the last day of each month. */
const WORKSPACE = workspaceOf(
  fixture(`【事件】东河水厂初步设计批复
  发生：2026-04-20

【任务 1】改造老旧小区
  牵头单位：市发改委
  时间节点：9月底前
  指标：改造小区 ≥ 12 个
  里程碑：6月底前 改造小区 ≥ 4 个
  实绩：2026-04-28 东河县 改造小区 1 个
  实绩：2026-06-30 西山县 改造小区 2 个
  实绩：2026-07-20 东河县 改造小区 5 个
  实绩：2026-09-10 西山县 改造小区 7 个
  申请销号：2026-09-15 十二个小区全部完工
  核查：2026-09-20 市政府督查室 属实
  销号：2026-09-25 市政府督查室 准予销号（依据：验收报告.pdf）

【任务 2】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  进展：2026-03-30 20% 路基
  进展：2026-05-28 60% 路面
  催办：2026-06-05 电话催办
  延期：2026-06-20 至 2026-08-31 管线迁改（批准：市政府办公室）
  进展：2026-08-25 100% 通车
  申请销号：2026-08-26 已通车
  退回：2026-09-05 标线未画，至 2026-09-30
  进展：2026-09-28 100% 标线补齐
  申请销号：2026-09-28 已补齐
  核查：2026-10-12 市政府督查室 属实
  销号：2026-10-15 市政府督查室 准予销号（依据：验收报告.pdf）
  重开：2026-11-20 回头看发现沉降，至 2026-12-20
  进展：2026-12-18 100% 修复

【任务 3】启动东河水厂招标
  牵头单位：市水利局
  启动条件：东河水厂初步设计批复
  时间节点：批复后30日内
  延期：2026-05-18 至 2026-07-31 资金未到位

【任务 4】上报滨河路总结
  牵头单位：市交通局
  前置：2
  时间节点：通车后10日内
  进展：2026-09-03 100% 已上报
`),
);

/** `state light due`, each with its reason where it has one. */
function told(day: string, id: string): string {
  const standing = at(WORKSPACE, day);
  const task = WORKSPACE.tasks.find((each) => each.id === id);
  if (!task) throw new Error(id);
  const { state, light, due } = standing.of(task);
  return `${state.label}${state.reason && `（${state.reason}）`} ${light.label}${light.reason && `（${light.reason}）`} ${due ?? '无'}`;
}

test.each([
  // Two counties report; the stage of June is missed by one and made up for in July; closed with its papers.
  ['1', '03-31', '未启动 绿灯 2026-09-30'],
  ['1', '04-30', '推进中 绿灯 2026-09-30'],
  ['1', '06-30', '推进中 绿灯 2026-09-30'],
  ['1', '07-10', '推进中 黄灯（1 个里程碑过期未完成） 2026-09-30'],
  ['1', '07-31', '推进中 绿灯 2026-09-30'],
  ['1', '08-31', '推进中 绿灯 2026-09-30'],
  ['1', '09-30', '已销号 绿灯 2026-09-30'],
  ['1', '12-31', '已销号 绿灯 2026-09-30'],
  // Late, urged, put off, sent back with a new day, closed, reopened after looking back.
  ['2', '03-31', '推进中 绿灯 2026-06-30'],
  ['2', '04-30', '推进中 黄灯（比序时进度落后 27 个百分点） 2026-06-30'],
  ['2', '05-31', '推进中 黄灯（比序时进度落后 14 个百分点） 2026-06-30'],
  ['2', '06-30', '推进中 绿灯 2026-08-31'],
  ['2', '07-31', '已延期（原期限2026-06-30，延期1次） 黄灯（比序时进度落后 23 个百分点） 2026-08-31'],
  ['2', '08-31', '已办结（已申请销号，待核查） 绿灯 2026-08-31'],
  ['2', '09-10', '已退回（2026-09-05退回：标线未画，至 2026-09-30） 绿灯 2026-09-30'],
  ['2', '09-30', '已办结（已申请销号，待核查） 绿灯 2026-09-30'],
  ['2', '10-31', '已销号 绿灯 2026-09-30'],
  ['2', '11-30', '推进中 绿灯 2026-12-20'],
  ['2', '12-31', '已办结（已报完成，待申请销号） 绿灯 2026-12-20'],
  // The clock starts with the approval; an extension that nobody approved puts nothing off.
  ['3', '03-31', '未启动 不亮灯 无'],
  ['3', '04-30', '未启动 绿灯 2026-05-20'],
  ['3', '05-31', '逾期 红灯（逾期 11 天） 2026-05-20'],
  ['3', '12-31', '逾期 红灯（逾期 225 天） 2026-05-20'],
  // The clock starts when the road is done.
  ['4', '07-31', '未启动 不亮灯 无'],
  ['4', '08-31', '未启动 黄灯（距期限 4 天） 2026-09-04'],
  ['4', '09-30', '已办结（已报完成，待申请销号） 绿灯 2026-10-08'],
])('task %s on %s: %s', (id, day, expected) => {
  expect(told(`2026-${day}`, id)).toBe(expected);
});

test.each([
  ['05-31', { toVerify: [], extensions: ['3'], replies: [] }],
  ['06-15', { toVerify: [], extensions: ['3'], replies: ['2'] }],
  ['08-31', { toVerify: ['2'], extensions: ['3'], replies: [] }],
  ['09-18', { toVerify: ['1'], extensions: ['3'], replies: ['2'] }],
  ['09-30', { toVerify: ['2'], extensions: ['3'], replies: [] }],
])('what waits on %s', (day, expected) => {
  const { toVerify, extensions, replies } = at(WORKSPACE, `2026-${day}`).queues;
  const ids = (waiting: readonly { readonly task: { readonly id: string | undefined } }[]): unknown =>
    waiting.map(({ task }) => task.id);
  expect({ toVerify: ids(toVerify), extensions: ids(extensions), replies: ids(replies) }).toEqual(expected);
});
