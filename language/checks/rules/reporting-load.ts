import { fieldsOf } from '../../model/entities.js';
import type { Task, Workspace } from '../../scope/workspace.js';
import type { Unit } from '../../scope/unit.js';
import { type OnDay, perFileOnDay } from '../../standing/at.js';
import type { Text } from '../../grammar/generated/ast.js';
import { occurrences } from '../../time/index.js';
import { place } from '../fixes.js';
import { type Place, rule } from '../rule.js';

/** Reports a month that a unit may owe before the rule speaks (option `reportingLoad`). */
const REPORTING_LOAD = 60;
const MONTHS = 12;

/** What one unit owes for one task. */
interface Owed {
  readonly unit: Unit;
  readonly perMonth: number;
  readonly task: Task;
  /** 报送 as written. */
  readonly written: Text;
}

const placeOf = ({ task, written }: Owed): Place => place(task.file.path, task.entity, written.span);

const messageOf = ({ task, written, perMonth }: Owed): string =>
  `${task.id ?? ''} ${written.text}，每月约${Math.round(perMonth * 10) / 10}次`.trim();

export const reportingLoad = rule({
  code: 'DB212',
  name: 'reporting-load',
  severity: 'warning',
  title: '要一个单位报得太多',
  reason: '《政府督查工作条例》第十五条要求控制督查频次和时限。天天报表的单位没有工夫办事，报来的数也靠不住。',
  example: {
    bad: `【任务 1】排查滨河路隐患
  牵头单位：市交通局
  报送：每日17时前 报市政府督查室

【任务 2】清理滨河路占道
  牵头单位：市交通局
  报送：每日17时前 报市政府督查室

【任务 3】抢修滨河路路面
  牵头单位：市交通局
  报送：每日17时前 报市政府督查室`,
    good: `【任务 1】排查滨河路隐患
  牵头单位：市交通局
  报送：每周五前 报市政府督查室

【任务 2】清理滨河路占道
  牵头单位：市交通局
  报送：每月28日前 报市政府督查室`,
  },
  workspace(workspace, report, { options, standing }) {
    const limit = options?.reportingLoad ?? REPORTING_LOAD;
    for (const [unit, owed] of owedReports(workspace, standing)) {
      const total = owed.reduce((sum, { perMonth }) => sum + perMonth, 0);
      if (total <= limit) continue;
      const [most, ...others] = owed.toSorted((a, b) => b.perMonth - a.perMonth);
      if (!most) continue;
      report(
        placeOf(most),
        `【报送】${unit.name}每月要报约${Math.round(total)}次（${owed.length}项任务合计），超过${limit}次。请合并报送、放宽频次，只留真正要用的。`,
        {
          related: others.map((other) => ({ place: placeOf(other), message: messageOf(other) })),
        },
      );
    }
  },
});

function owedReports({ files }: Workspace, on: OnDay): ReadonlyMap<Unit, readonly Owed[]> {
  const all = new Map<Unit, Owed[]>();
  for (const file of files) {
    for (const owed of owedIn(file, on)) {
      const known = all.get(owed.unit);
      if (known) known.push(owed);
      else all.set(owed.unit, [owed]);
    }
  }
  return all;
}

const owedIn = perFileOnDay(({ tasks, environment }, on): readonly Owed[] => {
  const { calendar, dating } = environment;
  const { day } = on;
  const rates = new Map<string, number>();
  const owed: Owed[] = [];
  const year = `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
  for (const task of tasks) {
    if (on.isClosed(task)) continue;
    for (const { empty, syntax } of fieldsOf(task.entity, 'reporting')) {
      if (empty) continue;
      const { text } = syntax.value;
      let perMonth = rates.get(text);
      if (perMonth === undefined) {
        const { parts } = dating.understandCadence(text);
        perMonth =
          parts.reduce(
            (sum, { recurrence }) =>
              sum + occurrences(recurrence, day, year, calendar).length * (recurrence.count?.n ?? 1),
            0,
          ) / MONTHS;
        rates.set(text, perMonth);
      }
      if (perMonth === 0) continue;
      for (const { unit } of task.leadUnits) {
        if (unit?.kind !== 'unit') continue;
        owed.push({ unit, perMonth, task, written: syntax.value });
      }
    }
  }
  return owed;
});
