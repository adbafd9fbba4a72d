import { describe, expect, test } from 'vitest';
import type { Task } from '../scope/workspace.js';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { at, type Standing } from './at.js';

/** The meeting was on 2026-03-06. */
const on = (day: string, text: string): Standing => at(workspaceOf(fixture(text)), day);
const taskAt = (standing: Standing, index: number): Task => standing.workspace.tasks[index] as Task;
const told = (standing: Standing, index: number): unknown[] => {
  const { state, percent, percentFrom } = standing.of(taskAt(standing, index));
  return [state.label, percent, percentFrom];
};

describe('parts of a whole', () => {
  const WHOLE = (own: string, first: string, second: string): string => `【任务 1】改造老旧小区
  时间节点：6月底前
${own}
【任务 1-1】东河县部分
  上级：1
${first}
【任务 1-2】西山县部分
  上级：1
${second}`;

  test('percentages roll up where the whole says nothing', () => {
    expect(
      told(on('2026-05-10', WHOLE('', '  进展：2026-05-01 80% 施工\n', '  进展：2026-05-01 40% 施工')), 0),
    ).toEqual(['推进中', 60, 'parts']);
  });

  test('a whole is not done before its parts', () => {
    const text = WHOLE(
      '  进展：2026-06-01 100% 完成\n',
      '  进展：2026-05-01 100% 完成\n',
      '  进展：2026-05-01 40% 施工',
    );
    expect(told(on('2026-06-10', text), 0)).toEqual(['推进中', 100, 'reported']);
    expect(told(on('2026-07-10', text), 0)).toEqual(['逾期', 100, 'reported']);
  });

  test('done when all parts are', () => {
    const text = WHOLE('', '  进展：2026-05-01 100% 完成\n', '  进展：2026-05-20 100% 完成');
    expect(told(on('2026-07-10', text), 0)).toEqual(['已办结', 100, 'parts']);
  });

  test('figures add up', () => {
    const indicator = (count: number): string => `  指标：改造小区 ≥ ${count} 个\n`;
    const text = WHOLE(
      indicator(12),
      `${indicator(8)}  实绩：2026-05-01 改造小区 8 个\n`,
      `${indicator(4)}  实绩：2026-05-20 改造小区 4 个`,
    );
    expect(told(on('2026-05-10', text), 0)).toEqual(['推进中', 66, 'indicators']);
    expect(told(on('2026-07-10', text), 0)).toEqual(['已办结', 100, 'indicators']);
  });

  test('parts that lead back to themselves end', () => {
    const text = `【任务 1】甲\n  上级：2\n\n【任务 2】乙\n  上级：1\n  进展：2026-05-01 40% 施工`;
    expect(told(on('2026-05-10', text), 0)[0]).toBe('推进中');
  });
});

describe('a clock that another task starts', () => {
  const text = `【任务 1】组织防汛演练
  时间节点：5月底前
  进展：2026-05-20 100% 已演练

【任务 2】上报演练总结
  前置：1
  时间节点：演练结束后10日内`;

  test('from the day on which it was done', () => {
    const before = on('2026-05-19', text);
    expect(before.due(taskAt(before, 1))).toBeUndefined();
    const after = on('2026-05-20', text);
    expect(after.due(taskAt(after, 1))).toBe('2026-05-30');
    const late = on('2026-06-05', text);
    expect(late.of(taskAt(late, 1))).toMatchObject({ state: { code: 'overdue' }, daysLeft: -6 });
  });
});
