import { describe, expect, test } from 'vitest';
import { WorkspaceBuilder } from '../scope/builder.js';
import { parse } from '../syntax/parse.js';
import { fixture, workspaceOf } from '../testing/fixture.js';
import type { Task, Workspace } from '../scope/workspace.js';
import { at, onDay } from './at.js';
import { setsOf } from './sets/sets.js';

const HEAD = '【会议】会\n  代号：会\n  日期：2026年3月6日\n\n';
const of = (text: string): Workspace => workspaceOf(fixture(`${HEAD}${text}`));
const first = (workspace: Workspace): Task => workspace.tasks[0] as Task;

describe('two days of one workspace', () => {
  const workspace = of(`【任务 1】修通滨河路
  牵头单位：市交通局
  分包领导：分管交通副市长
  时间节点：6月底前
  延期：2026-06-10 至 2026-09-30 管线迁改（批准：市政府办公室）
  销号：2026-09-20 市政府督查室 准予销号（依据：验收报告.pdf）

【岗位】分管交通副市长
  任职：2024-05-06 李明远
  任职：2026-08-01 王若川`);
  const task = first(workspace);
  const answers = (day: string): unknown => {
    const standing = at(workspace, day);
    const { state, sponsorLeaders, extensions } = standing.of(task);
    return [
      standing.due(task),
      standing.isClosed(task),
      state.label,
      sponsorLeaders.map(({ person }) => person),
      extensions.length,
    ];
  };

  test('each day knows what had happened by then, whichever is asked first', () => {
    expect(answers('2026-09-21')).toEqual(['2026-09-30', true, '已销号', ['王若川'], 1]);
    expect(answers('2026-06-01')).toEqual(['2026-06-30', false, '未启动', ['李明远'], 0]);
    expect(answers('2026-07-15')).toEqual(['2026-09-30', false, '已延期', ['李明远'], 1]);
    expect(answers('2026-09-21')).toEqual(['2026-09-30', true, '已销号', ['王若川'], 1]);
  });

  test('what was worked out is kept with the task', () => {
    expect(at(workspace, '2026-07-15').of(task)).toBe(at(workspace, '2026-07-15').of(task));
    expect(onDay('2026-07-15').of(task)).toBe(at(workspace, '2026-07-15').of(task));
    expect(at(workspace, '2026-07-15').of(task)).not.toBe(at(workspace, '2026-07-16').of(task));
    expect(onDay('2026-07-15', []).of(task)).not.toBe(onDay('2026-07-15').of(task));
  });
});

test('a change costs one block: the others keep what was worked out', () => {
  const builder = new WorkspaceBuilder();
  const text = `${HEAD}【任务 1】甲\n  时间节点：6月底前\n\n【任务 2】乙\n  时间节点：9月底前\n`;
  const source = parse(text);
  const before = builder.build([{ path: 'a.duban', source }]);
  const known = before.tasks.map((task) => at(before, '2026-06-15').of(task));
  const after = builder.build([{ path: 'a.duban', source: parse(text.replace('9月', '8月'), source) }]);
  const now = after.tasks.map((task) => at(after, '2026-06-15').of(task));
  expect(now.map((each, index) => each === known[index])).toEqual([true, false]);
  expect(now[1]?.due).toBe('2026-08-31');
});

test('今日 in a condition is the day that is asked of', () => {
  const workspace = of(`【清单】应开未开
  范围：项目，计划开工 早于 今日

【项目 P1】滨河大桥
  计划开工：2026年5月31日`);
  const members = (day: string): number | undefined => setsOf(workspace, day).byName.get('应开未开')?.members.length;
  expect([members('2026-05-31'), members('2026-06-01')]).toEqual([0, 1]);
  const { all, byName, cycles } = at(workspace, '2026-06-01').sets;
  const anew = setsOf(workspace, '2026-06-01');
  expect([all, [...byName.keys()], cycles]).toEqual([anew.all, [...anew.byName.keys()], anew.cycles]);
});

test('a file without a day 0 dates what names its own day, and nothing else', () => {
  const { tasks } = workspaceOf([
    {
      path: 'a.duban',
      text: '【任务 1】甲\n  时间节点：2026年6月30日前\n\n【任务 2】乙\n  时间节点：两周内',
      marks: [],
    },
  ]);
  expect(tasks.map(({ originalDue }) => originalDue)).toEqual(['2026-06-30', undefined]);
});
