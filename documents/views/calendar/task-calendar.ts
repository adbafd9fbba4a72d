import { textsOf } from '../../../language/model/entities.js';
import type { Standing } from '../../../language/standing/at.js';
import { occurrences, ruleIsExact, toRRule } from '../../../language/time/index.js';
import type { Environment } from '../../../language/scope/workspace.js';
import { addDays, addMonths, endOfMonth, weekday } from '../../../language/time/days.js';
import type { RecurrencePart } from '../../../language/time/types.js';
import type { Calendar, CalendarEntry } from '../../paper/calendar.js';
import { concerns } from '../checklist/checklist.js';
import { type Asked, chiefsOf, isOver, type Item, itemsOf, leadersOf } from '../items.js';

export interface CalendarOptions extends Asked {
  readonly unit?: string | undefined;
  readonly leader?: string | undefined;
  readonly name?: string | undefined;
  /** Days before a deadline at which to remind; 7, 3 and 0 without. */
  readonly remind?: readonly number[];
}

/** Deadlines, milestones and rhythms of what is still open, as a calendar. */
export function taskCalendar(standing: Standing, options: CalendarOptions): Calendar {
  const asOf = standing.day;
  const { unit, leader, remind = [7, 3, 0] } = options;
  const items = itemsOf(standing, options)
    .filter((item) => !isOver(item))
    .filter((item) => unit === undefined || concerns(item, unit))
    .filter((item) => leader === undefined || leadersOf(item).some((name) => name.includes(leader)));
  const entries = items.flatMap((item) => [...due(item, remind), ...milestones(item), ...rhythms(item, asOf)]);
  return {
    name: options.name ?? ['督办日历', unit, leader].filter((part) => part !== undefined).join(' '),
    day: asOf,
    entries,
  };
}

const describe = (item: Item): string => {
  const { task, tracking } = item;
  return [
    `编号：${task.key}`,
    `牵头：${chiefsOf(item).join('、')}`,
    ...(tracking.due === undefined ? [] : [`期限：${tracking.due}`]),
    `状态：${tracking.state.label}${tracking.light.reason === '' ? '' : `（${tracking.light.reason}）`}`,
    ...(tracking.progress ? [`进展：${tracking.progress.date} ${tracking.progress.body}`] : []),
  ].join('\n');
};

function due(item: Item, remind: readonly number[]): readonly CalendarEntry[] {
  const { task, tracking } = item;
  if (tracking.due === undefined) return [];
  return [
    {
      id: `${task.key}/due`,
      day: tracking.due,
      summary: `【到期】${task.title}（${chiefsOf(item).join('、')}）`,
      description: describe(item),
      remind,
      categories: ['督办期限'],
    },
  ];
}

function milestones(item: Item): readonly CalendarEntry[] {
  const { task, tracking } = item;
  return tracking.milestones.flatMap(({ milestone, due: day, state }) =>
    day === undefined || state === 'reached' || state === 'reachedLate'
      ? []
      : [
          {
            // The words, not the place: a milestone that is put in above another moves none.
            id: `${task.key}/milestone/${milestone.what}`,
            day,
            summary: `【节点】${milestone.what}（${task.title}）`,
            description: describe(item),
            remind: [3],
            categories: ['督办节点'],
          },
        ],
  );
}

/** 报送 and 调度 as rules: the first day is the first that falls due on or after the calendar's. */
function rhythms(item: Item, asOf: string): readonly CalendarEntry[] {
  const { task, tracking } = item;
  return (['reporting', 'dispatch'] as const).flatMap((key) =>
    cadenceTexts(item, key).flatMap((text) =>
      task.file.environment.dating
        .from(asOf)
        .understandCadence(text)
        .parts.flatMap((part, index): readonly CalendarEntry[] => {
          const rule = ruleOf(part, asOf, task.file.environment);
          if (!rule) return [];
          const title = key === 'reporting' ? '报送' : '调度';
          return [
            {
              id: `${task.key}/${key}/${index}`,
              day: rule.first,
              summary: `【${title}】${task.title}（${chiefsOf(item).join('、')}）`,
              description: `${title}：${text}\n${describe(item)}`,
              remind: [1],
              ...(rule.rule === undefined ? {} : { rule: rule.rule, ...untilOf(tracking.due, rule.first) }),
              ...(rule.others === undefined
                ? {}
                : { others: rule.others.filter((day) => tracking.due === undefined || day <= tracking.due) }),
              categories: [`督办${title}`],
            },
          ];
        }),
    ),
  );
}

/** The task's own words, its section's where it has none. */
function cadenceTexts({ task }: Item, key: 'reporting' | 'dispatch'): readonly string[] {
  const own = textsOf(task.entity, key);
  const found = own.length > 0 || !task.section ? own : textsOf(task.section.entity, key);
  return found.map(({ text }) => text);
}

interface Rule {
  readonly first: string;
  readonly rule?: string;
  /** Where no rule says the days. */
  readonly others?: readonly string[];
}

/** A rhythm ends with its task; of a late one it goes on. */
const untilOf = (due: string | undefined, first: string): { readonly until?: string } =>
  due === undefined || due < first ? {} : { until: due };

/** So far ahead days are listed that no rule can say (the first working day, a festival, a season). */
const LISTED_MONTHS = 12;

function ruleOf({ recurrence: rhythm }: RecurrencePart, asOf: string, { calendar }: Environment): Rule | undefined {
  const rule = toRRule(rhythm);
  const days = occurrences(rhythm, asOf, addMonths(asOf, LISTED_MONTHS), calendar);
  const [first, ...others] = days;
  if (first === undefined) return UNNAMED[rule]?.(asOf);
  return ruleIsExact(rhythm) ? { rule, first } : { first, others };
}

/** A rhythm without a day means the last weekday of its stretch; holidays no rule can say. */
const UNNAMED: Readonly<Record<string, (asOf: string) => Rule>> = {
  'FREQ=DAILY': (asOf) => ({ rule: 'FREQ=DAILY', first: asOf }),
  'FREQ=WEEKLY': (asOf) => ({ rule: 'FREQ=WEEKLY;BYDAY=FR', first: addDays(asOf, (12 - weekday(asOf)) % 7) }),
  'FREQ=MONTHLY': (asOf) => {
    const [current, next] = [endOfMonth(asOf), endOfMonth(addDays(endOfMonth(asOf), 1))].map(lastWeekday);
    return {
      rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      first: current !== undefined && current >= asOf ? current : (next ?? asOf),
    };
  },
};

const lastWeekday = (day: string): string => addDays(day, -Math.max(0, weekday(day) - 5));
