import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { milestoneMeant } from './milestones.js';
import { track } from './track.js';

const TASK = `【任务 1】开工建设水厂
  牵头单位：市水利局
  时间节点：9月底前
  里程碑：4月底前 完成用地预审
  里程碑：5月底前 取得环评批复
  里程碑：8月底前 完成施工招标
`;
const [task] = workspaceOf(fixture(TASK)).tasks;
const milestones = task?.milestones ?? [];

test.each([
  ['用地预审', '完成用地预审'],
  ['完成用地预审', '完成用地预审'],
  ['环评', '取得环评批复'],
  ['施工招标完成', '完成施工招标'],
  ['竣工验收', undefined],
  ['批', undefined],
])('完成节点 %s means %s', (said, expected) => {
  expect(milestoneMeant(said, said === '批' ? [...milestones, ...milestones] : milestones)?.what).toBe(expected);
});

test('what became of each milestone', () => {
  const facts = '  完成节点：2026-04-27 用地预审\n  完成节点：2026-06-03 环评批复\n';
  const [reported] = workspaceOf(fixture(TASK + facts)).tasks;
  const states = (asOf: string): unknown => reported && track(reported, asOf).milestones.map(({ state }) => state);
  expect(states('2026-03-10')).toEqual(['open', 'open', 'open']);
  expect(states('2026-06-01')).toEqual(['reached', 'missed', 'open']);
  expect(states('2026-09-01')).toEqual(['reached', 'reachedLate', 'missed']);
});
