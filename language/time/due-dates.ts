import {
  civil,
  type DayNumber,
  daysInMonth,
  fromIso,
  monthEnd,
  monthStart,
  toIso,
  weekdayOf,
  weekStart,
} from './days.js';
import type { IsoDate, Recurrence, WorkCalendar } from './types.js';
import { previousWorkday } from './workdays.js';

interface Rule {
  readonly freq: string;
  readonly interval: number;
  readonly months?: readonly number[];
  readonly monthDays?: readonly number[];
  readonly weekdays?: readonly { readonly weekday: number; readonly ordinal?: number }[];
  readonly position?: number;
}

const DAYS: Readonly<Record<string, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

const numbers = (text: string | undefined): readonly number[] | undefined => text?.split(',').map(Number);

/** Reads the rules that `rruleOf` writes; an unknown part is ignored. */
function parseRule(rrule: string): Rule {
  const parts = new Map(rrule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? ''] as const));
  const months = numbers(parts.get('BYMONTH'));
  const monthDays = numbers(parts.get('BYMONTHDAY'));
  const position = parts.get('BYSETPOS');
  const weekdays = parts
    .get('BYDAY')
    ?.split(',')
    .map((part) => {
      const ordinal = Number.parseInt(part, 10);
      return { weekday: DAYS[part.slice(-2)] ?? 1, ...(Number.isNaN(ordinal) ? {} : { ordinal }) };
    });
  return {
    freq: parts.get('FREQ') ?? '',
    interval: Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1),
    ...(months === undefined ? {} : { months }),
    ...(monthDays === undefined ? {} : { monthDays }),
    ...(weekdays === undefined ? {} : { weekdays }),
    ...(position === undefined ? {} : { position: Number(position) }),
  };
}

const isWorkingWeek = (rule: Rule): boolean =>
  rule.freq === 'WEEKLY' && rule.weekdays?.length === 5 && rule.weekdays.every(({ weekday }) => weekday <= 5);

/** Longest stretch that is listed: a typing error in a year must not list a million days. */
const LONGEST = 366 * 60;

/**
 * The days from `from` to `to` (both included) on which a recurrence falls due, in order. Where the words name no day it is the
 * last working day of each unit (LANGUAGE §2), for 每半月 and 每旬 the last working day up to the 15th, the 10th …; a day that a
 * month does not have is its last. With an interval the units are counted from the one in which `from` lies.
 */
export function dueDates(recurrence: Recurrence, from: IsoDate, to: IsoDate, calendar: WorkCalendar): IsoDate[] {
  const [first, last] = [fromIso(from), fromIso(to)];
  if (!(last >= first)) return [];
  const end = Math.min(last, first + LONGEST);
  const rule = parseRule(recurrence.rrule);
  const working = isWorkingWeek(rule);
  const found = new Set<IsoDate>();
  const add = (day: DayNumber, toWorkday: boolean): void => {
    const iso = toIso(day);
    const due = toWorkday ? previousWorkday(iso, calendar) : iso;
    if (due >= from && due <= toIso(end)) found.add(due);
  };
  for (const { days, named } of units(recurrence, rule, first, end, calendar, working)) {
    for (const day of days) add(day, rule.freq !== 'DAILY' && (!named || !recurrence.dayNamed));
  }
  return [...found].sort();
}

interface Unit {
  readonly days: readonly DayNumber[];
  readonly named: boolean;
}

function* units(
  recurrence: Recurrence,
  rule: Rule,
  first: DayNumber,
  end: DayNumber,
  calendar: WorkCalendar,
  working: boolean,
): Generator<Unit> {
  switch (rule.freq) {
    case 'DAILY':
      for (let day = first; day <= end; day += rule.interval) yield { days: [day], named: true };
      return;
    case 'WEEKLY':
      yield* weeks(rule, first, end, calendar, working);
      return;
    case 'MONTHLY':
      yield* months(rule, first, end, calendar);
      return;
    case 'YEARLY':
      // A festival of the lunar calendar has no rule of months and days: better no date than a wrong one.
      if (rule.months !== undefined || !recurrence.dayNamed) yield* years(rule, first, end, calendar);
      return;
    default:
  }
}

function* weeks(
  rule: Rule,
  first: DayNumber,
  end: DayNumber,
  calendar: WorkCalendar,
  working: boolean,
): Generator<Unit> {
  for (let monday = weekStart(first); monday <= end; monday += 7 * rule.interval) {
    if (working) {
      const days = [0, 1, 2, 3, 4, 5, 6]
        .map((offset) => monday + offset)
        .filter((day) => calendar.isWorkday(toIso(day)));
      yield { days, named: true };
    } else {
      const days = rule.weekdays?.map(({ weekday }) => monday + weekday - 1);
      yield days === undefined ? { days: [monday + 6], named: false } : { days, named: true };
    }
  }
}

function* months(rule: Rule, first: DayNumber, end: DayNumber, calendar: WorkCalendar): Generator<Unit> {
  const start = civil(first);
  const bare = rule.monthDays === undefined && rule.weekdays === undefined;
  // Quarters and half-years end with their calendar.
  const aligned =
    bare && (rule.interval === 3 || rule.interval === 6)
      ? Math.ceil(start.month / rule.interval) * rule.interval
      : start.month;
  // A last working day may fall before the day asked for: the month before `first` cannot matter, the one of `end` can.
  for (let month = aligned; monthStart(start.year, month) <= end; month += rule.interval) {
    yield inMonth(rule, start.year, month, calendar);
  }
}

function* years(rule: Rule, first: DayNumber, end: DayNumber, calendar: WorkCalendar): Generator<Unit> {
  const start = civil(first).year;
  for (let year = start; year <= civil(end).year; year += rule.interval) {
    for (const month of rule.months ?? [12]) yield inMonth(rule, year, month, calendar);
  }
}

function inMonth(rule: Rule, year: number, month: number, calendar: WorkCalendar): Unit {
  const [start, end] = [monthStart(year, month), monthEnd(year, month)];
  if (rule.position !== undefined) {
    const days: DayNumber[] = [];
    for (let day = start; day <= end; day += 1) if (calendar.isWorkday(toIso(day))) days.push(day);
    const found = days.at(rule.position > 0 ? rule.position - 1 : rule.position);
    return { days: found === undefined ? [end] : [found], named: true };
  }
  if (rule.weekdays !== undefined)
    return { days: rule.weekdays.flatMap((part) => weekdayIn(part, start, end)), named: true };
  if (rule.monthDays === undefined) return { days: [end], named: false };
  const { year: y, month: m } = civil(start);
  const length = daysInMonth(y, m);
  return { days: rule.monthDays.map((n) => (n < 0 ? end + n + 1 : start + Math.min(n, length) - 1)), named: true };
}

function weekdayIn(part: { weekday: number; ordinal?: number }, start: DayNumber, end: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = start + ((part.weekday - weekdayOf(start) + 7) % 7); day <= end; day += 7) days.push(day);
  if (part.ordinal === undefined) return days;
  const found = days.at(part.ordinal > 0 ? part.ordinal - 1 : part.ordinal);
  return found === undefined ? [] : [found];
}
