import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../../testing/fixture.js';
import { at } from '../at.js';

const reports = (source: string, day = '2026-06-15', until = '2026-06-30'): { due: string[]; missed: string[] } => {
  const { due, missed } = at(workspaceOf(fixture(source)), day).reports(until);
  return {
    due: due.map(({ task, unit, due: on, to }) => `${task.id ?? ''} ${unit} ${on} ${to ?? ''}`),
    missed: missed.map(({ task, unit, since, times }) => `${task.id ?? ''} ${unit} ${since} ${times}`),
  };
};

test('due to whom, and how often a unit kept silent', () => {
  const task = `【任务 1】修路
  牵头单位：市交通局
  时间节点：年底前
  报送：每月28日前 报市政府督查室
`;
  expect(reports(task)).toEqual({
    due: ['1 市交通局 2026-06-28 市政府督查室'],
    missed: ['1 市交通局 2026-03-28 3'],
  });
  expect(reports(`${task}  进展：2026-04-02 10% 征地`).missed).toEqual(['1 市交通局 2026-05-28 1']);
  expect(reports(`${task}  进展：2026-05-29 10% 征地`).missed).toEqual([]);
  expect(reports(`${task}  撤销：2026-05-29 不再办理`)).toEqual({ due: [], missed: [] });
});

test('each county answers for itself, a task takes over the rhythm of its section', () => {
  const source = `【分组 1】交通
  报送：每月5日前

【任务 1】修路
  分组：1
  牵头单位：各县（市、区）
  实绩：2026-06-03 改造小区 3 个（报送：东河县）`;
  expect(reports(source, '2026-06-15', '2026-06-20').missed).toEqual([
    '1 西山县 2026-04-05 3',
    '1 南湖区 2026-04-05 3',
  ]);
});

test('members report as their list says, within its period', () => {
  const source = `【任务 1】修路
  牵头单位：市交通局

【专项行动】攻坚
  管理单位：市发改委
  起止：2026年4月1日至2026年5月31日
  成员：1
  报送：每月20日前`;
  expect(reports(source)).toEqual({ due: [], missed: ['1 市交通局 2026-04-20 2'] });
});
