import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../testing/fixture.js';
import type { LightPolicy } from './policy.js';
import { LIGHT_SCHEMES, type LightSchemeName } from './schemes.js';
import { at } from './at.js';

/** A task from 2026-03-06 to 2026-06-14, one hundred days: on 2026-04-25, half the time is gone. */
const light = (scheme: LightSchemeName, day: string, fields: string): string => {
  const policy: LightPolicy = LIGHT_SCHEMES.find(({ name }) => name === scheme)?.policy ?? [];
  const workspace = workspaceOf(fixture(`【任务 1】修路\n  牵头单位：市交通局\n  时间节点：6月14日前\n${fields}`));
  const [task] = workspace.tasks;
  if (!task) throw new Error('no task');
  const { light: found } = at(workspace, day, policy).of(task);
  return [found.label, found.reason].filter(Boolean).join(' ');
};
const HALF = '2026-04-25';
const at50 = (percent: number): string => `  进展：2026-04-24 ${percent}% 施工`;

test.each<[LightSchemeName, string, string, string]>([
  ['序时百分点', HALF, at50(50), '绿灯'],
  ['序时百分点', HALF, at50(41), '绿灯'],
  ['序时百分点', HALF, at50(40), '黄灯 比序时进度落后 10 个百分点'],
  ['序时百分点', HALF, at50(20), '黄灯 比序时进度落后 30 个百分点'],
  ['序时百分点', HALF, at50(19), '红灯 比序时进度落后 31 个百分点'],
  ['节点逾月', '2026-03-31', '  里程碑：3月底前 开工', '绿灯'],
  ['节点逾月', '2026-04-01', '  里程碑：3月底前 开工', '黄灯 1 个里程碑过期未完成'],
  ['节点逾月', '2026-05-31', '  里程碑：3月底前 开工', '黄灯 1 个里程碑过期未完成'],
  ['节点逾月', '2026-06-01', '  里程碑：3月底前 开工', '红灯 里程碑连续 3 个月未完成'],
  ['节点逾月', '2026-06-01', '  里程碑：3月底前 开工\n  完成节点：2026-05-20 开工', '绿灯'],
  ['进度缺口', HALF, at50(50), '绿灯'],
  ['进度缺口', HALF, at50(25), '黄灯 应完成的还差 50%'],
  ['进度缺口', HALF, at50(24), '红灯 应完成的还差 52%'],
  ['进度缺口', '2026-05-31', '', '绿灯'],
  ['进度缺口', '2026-06-01', '', '红灯 连续 2 个月没有报送'],
  ['能否完成', HALF, at50(45), '黄灯 比序时进度落后 5 个百分点'],
  ['能否完成', '2026-06-15', at50(95), '红灯 逾期 1 天'],
  ['临期三色', '2026-06-08', '  进展：2026-06-07 97% 收尾', '蓝灯 距期限 6 天'],
  ['临期三色', '2026-06-08', '  进展：2026-06-07 80% 收尾', '黄灯 比序时进度落后 14 个百分点'],
  ['临期三色', '2026-06-15', '  进展：2026-06-07 97% 收尾', '红灯 逾期 1 天'],
  ['逐级催办', HALF, '  催办：2026-04-01 电话', '蓝灯 催办 1 次没有回音'],
  ['逐级催办', HALF, '  催办：2026-04-01 电话\n  催办：2026-04-10 书面', '橙灯 催办 2 次没有回音'],
  [
    '逐级催办',
    HALF,
    '  催办：2026-04-01 电话\n  催办：2026-04-10 书面\n  催办：2026-04-20 约谈',
    '红灯 催办 3 次没有回音',
  ],
  ['逐级催办', HALF, '  催办：2026-04-01 电话\n  催办：2026-04-10 书面\n  进展：2026-04-12 30% 施工', '绿灯'],
])('%s on %s: %s', (scheme, day, fields, expected) => {
  expect(light(scheme, day, fields)).toBe(expected);
});

test.each(LIGHT_SCHEMES.map(({ name }) => name))('%s: what is closed or exceeds a ceiling', (name) => {
  expect(light(name, HALF, '  销号：2026-04-20 市政府督查室 准予')).toBe('绿灯');
  expect(light(name, HALF, '  指标：投诉 ≤ 5 件\n  实绩：2026-04-20 投诉 9 件')).toBe('红灯 投诉超标');
});
