import { valueIn } from '../../../language/model/measures.js';
import type { Standing } from '../../../language/standing/at.js';
import { addDays, endOfMonth, startOfMonth } from '../../../language/time/days.js';
import { type Chart, CHART_COLORS } from '../../paper/chart.js';
import type { Asked, Item } from '../items.js';
import { type Circular, hasState, isFinished, isRed, isYellow, itemsAsOf } from './circular.js';

/** Of names on one chart: more would be too small to read. */
const MOST_NAMES = 14;
const MONTHS = 6;

/** The charts of a circular; one of which nothing is known is left out. */
export function chartsOf(standing: Standing, circular: Circular, asked: Asked): readonly Chart[] {
  return [
    byUnit(circular),
    lightsOverTime(standing, circular, asked),
    investment(circular),
    milestones(circular),
  ].flatMap((chart) => (chart && chart.categories.length > 0 ? [chart] : []));
}

function byUnit({ units }: Circular): Chart {
  const shown = [...units].sort((a, b) => b.leads.length - a.leads.length).slice(0, MOST_NAMES);
  const count = (what: (item: Item) => boolean): number[] => shown.map(({ leads }) => leads.filter(what).length);
  return {
    shape: 'bars',
    stacked: true,
    title: shown.length < units.length ? `各牵头单位任务进展（任务最多的${shown.length}个）` : '各牵头单位任务进展',
    unit: '项',
    categories: shown.map(({ unit }) => unit),
    series: occurring([
      { name: '已办结', color: CHART_COLORS.done, values: count(isFinished) },
      {
        name: '推进中',
        color: CHART_COLORS.working,
        values: count((item) => hasState('inProgress')(item) || hasState('ongoing')(item)),
      },
      { name: '未启动', color: CHART_COLORS.waiting, values: count(hasState('notStarted')) },
      { name: '逾期', color: CHART_COLORS.red, values: count(hasState('overdue')) },
    ]),
  };
}

/** What occurs nowhere needs no entry in the legend. */
const occurring = (series: Chart['series']): Chart['series'] =>
  series.filter(({ values }) => values.some((value) => value !== null && value > 0));

/** Ends of the months up to the circular's day, as far back as there were tasks. */
function lightsOverTime(standing: Standing, { asOf }: Circular, asked: Asked): Chart | undefined {
  const days = [asOf];
  while (days.length < MONTHS) days.unshift(addDays(startOfMonth(days[0] ?? asOf), -1));
  const known = days
    .map((day) => ({ day, items: itemsAsOf(standing, day, asked) }))
    .filter(({ items }) => items.length > 0);
  if (known.length < 2) return undefined;
  const count = (what: (item: Item) => boolean): number[] => known.map(({ items }) => items.filter(what).length);
  return {
    shape: 'columns',
    stacked: true,
    title: '亮灯变化',
    unit: '项',
    categories: known.map(({ day }) => (day === endOfMonth(day) ? `${Number(day.slice(5, 7))}月底` : dayOfMonth(day))),
    series: occurring([
      { name: '绿灯', color: CHART_COLORS.green, values: count(({ tracking }) => tracking.light.code === 'green') },
      { name: '蓝灯', color: CHART_COLORS.blue, values: count(({ tracking }) => tracking.light.code === 'blue') },
      { name: '黄灯', color: CHART_COLORS.yellow, values: count(isYellow) },
      { name: '红灯', color: CHART_COLORS.red, values: count(isRed) },
    ]),
  };
}

const dayOfMonth = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Money against 序时进度: indicators of which an amount was reported. */
function investment({ living }: Circular): Chart {
  const rows = living.flatMap(({ task, tracking }) =>
    tracking.indicators.flatMap(({ indicator, actual, percent }) => {
      const money = actual !== undefined && valueIn(actual.quantity, '亿元') !== undefined;
      if (!money || percent === undefined || tracking.elapsed === undefined) return [];
      if (indicator.quantity?.comparator === '≤' || indicator.quantity?.comparator === '<') return [];
      return [{ name: `${task.id ?? ''} ${indicator.name}`.trim(), percent, elapsed: tracking.elapsed }];
    }),
  );
  const shown = rows.slice(0, MOST_NAMES);
  return {
    shape: 'bars',
    title: '资金指标完成率与序时进度',
    unit: '%',
    categories: shown.map(({ name }) => name),
    series: [
      { name: '序时进度', color: CHART_COLORS.plan, values: shown.map(({ elapsed }) => elapsed) },
      { name: '实际完成', color: CHART_COLORS.blue, values: shown.map(({ percent }) => percent) },
    ],
  };
}

/** Milestones by the month that they are due in: the year of the circular. */
function milestones({ living, asOf }: Circular): Chart {
  const year = asOf.slice(0, 4);
  const all = living
    .flatMap(({ tracking }) => tracking.milestones)
    .flatMap((milestone) =>
      milestone.due?.startsWith(year) ? [{ month: milestone.due.slice(5, 7), state: milestone.state }] : [],
    );
  const months = [...new Set(all.map(({ month }) => month))].sort();
  const count = (state: (typeof all)[number]['state']): number[] =>
    months.map((month) => all.filter((each) => each.month === month && each.state === state).length);
  return {
    shape: 'columns',
    stacked: true,
    title: `${year}年时间节点完成情况`,
    unit: '个',
    categories: months.map((month) => `${Number(month)}月`),
    series: occurring([
      { name: '按期完成', color: CHART_COLORS.done, values: count('reached') },
      { name: '逾期完成', color: CHART_COLORS.orange, values: count('reachedLate') },
      { name: '过期未完成', color: CHART_COLORS.red, values: count('missed') },
      { name: '未到期', color: CHART_COLORS.plan, values: count('open') },
    ]),
  };
}
