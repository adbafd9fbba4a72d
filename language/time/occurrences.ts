import {
  civil,
  type DayNumber,
  dayNumber,
  daysInMonth,
  fromIso,
  monthEnd,
  monthStart,
  toIso,
  weekdayOf,
  weekStart,
} from './days.js';
import { lunarDay, lunarMonthLength } from './lunar.js';
import { festivalDay } from './resolve/festival.js';
import type { Rhythm, RhythmDay, RhythmSeason } from './rhythm.js';
import type { IsoDate, WorkCalendar } from './types.js';
import { nextWorkday, previousWorkday } from './workdays.js';

/** Longest stretch that is listed: a typing error in a year must not list a million days. */
const LONGEST = 366 * 60;

/** How far a rest day can move a due day. */
const REACH_OF_REST = 12;

/** A due day as the words have it; `named` is false where only the unit is known, and its last day stands for it. */
interface Due {
  readonly day: DayNumber;
  readonly named: boolean;
}

/**
 * The days from `from` to `to` (both included) on which a rhythm falls due, in order: the one answer that due dates, findings and
 * calendars use. Where the words name no day it is the last working day of each unit (LANGUAGE §2), for 每半月 and 每旬 the 15th, the
 * 10th …; a day that a month does not have is its last. With an interval the units are counted from the one in
 * which the rhythm begins, or `from` where it has no beginning.
 */
export function occurrences(rhythm: Rhythm, from: IsoDate, to: IsoDate, calendar: WorkCalendar): IsoDate[] {
  const first = Math.max(fromIso(from), rhythm.from === undefined ? Number.NEGATIVE_INFINITY : fromIso(rhythm.from));
  const last = Math.min(
    fromIso(to),
    rhythm.until === undefined ? Number.POSITIVE_INFINITY : fromIso(rhythm.until),
    first + LONGEST,
  );
  if (!(last >= first)) return [];
  const moves = rhythm.onRestDay !== undefined;
  const found = new Set<IsoDate>();
  for (const { day, named } of dues(
    rhythm,
    first - (moves ? REACH_OF_REST : 0),
    last + (moves ? REACH_OF_REST : 0),
    calendar,
  )) {
    if (rhythm.season !== undefined && !isInSeason(day, rhythm.season)) continue;
    const due = moved(day, named, rhythm, calendar);
    if (due >= toIso(first) && due <= toIso(last)) found.add(due);
  }
  return [...found].sort();
}

function moved(day: DayNumber, named: boolean, { onRestDay, every }: Rhythm, calendar: WorkCalendar): IsoDate {
  const iso = toIso(day);
  if (onRestDay === 'after') return nextWorkday(iso, calendar);
  const early = onRestDay === 'before' || (!named && every !== 'day');
  return early ? previousWorkday(iso, calendar) : iso;
}

function isInSeason(day: DayNumber, { from, to, outside }: RhythmSeason): boolean {
  const here = `-${toIso(day).slice(4)}`;
  const inside = from <= to ? from <= here && here <= to : here >= from || here <= to;
  return inside !== (outside === true);
}

function* dues(rhythm: Rhythm, first: DayNumber, last: DayNumber, calendar: WorkCalendar): Generator<Due> {
  const { every, interval } = rhythm;
  switch (every) {
    case 'day':
      for (let day = first; day <= last; day += interval) yield { day, named: true };
      return;
    case 'workday':
      yield* workdays(interval, first, last, calendar);
      return;
    case 'week':
      yield* weeks(rhythm, first, last);
      return;
    case 'term':
      return;
    case 'xun':
    case 'halfMonth': {
      const days = every === 'xun' ? [10, 20, LAST] : [15, LAST];
      // The 15th and the last, the 10th, 20th and last are what the words mean (C16).
      yield* months(1, { ...rhythm, days: [{ days }], dayNamed: true }, first, last, calendar);
      return;
    }
    case 'year':
      yield* years(rhythm, first, last, calendar);
      return;
    default:
      yield* months(MONTHS[every] * interval, rhythm, first, last, calendar);
  }
}

const LAST = -1;
const MONTHS = { month: 1, quarter: 3, halfYear: 6 } as const;

function* workdays(interval: number, first: DayNumber, last: DayNumber, calendar: WorkCalendar): Generator<Due> {
  let count = 0;
  for (let day = first; day <= last; day += 1) {
    if (!calendar.isWorkday(toIso(day))) continue;
    if (count % interval === 0) yield { day, named: true };
    count += 1;
  }
}

function* weeks({ days, interval }: Rhythm, first: DayNumber, last: DayNumber): Generator<Due> {
  const weekdays = days.flatMap((day) => day.weekdays ?? []);
  for (let monday = weekStart(first); monday <= last; monday += 7 * interval) {
    if (weekdays.length === 0) yield { day: monday + 6, named: false };
    for (const weekday of weekdays) yield { day: monday + weekday - 1, named: true };
  }
}

/** Units of whole months. Days in named months (每季度首月10日) return with their months, whatever the step. */
function* months(
  step: number,
  rhythm: Rhythm,
  first: DayNumber,
  last: DayNumber,
  calendar: WorkCalendar,
): Generator<Due> {
  const { year, month } = civil(first);
  const named = rhythm.days.filter((day) => day.months !== undefined);
  if (named.length > 0) yield* years({ ...rhythm, days: named, interval: 1 }, first, last, calendar);
  const free = rhythm.days.filter((day) => day.months === undefined);
  if (named.length > 0 && free.length === 0) return;
  // Quarters and half-years end with their calendar.
  const aligned = step === 3 || step === 6 ? Math.ceil(month / step) * step : month;
  for (let m = aligned; monthStart(year, m) <= last; m += step) {
    if (free.length === 0) yield { day: monthEnd(year, m), named: false };
    for (const day of free) yield* inMonth(day, rhythm, year, m, calendar);
  }
}

function* years(rhythm: Rhythm, first: DayNumber, last: DayNumber, calendar: WorkCalendar): Generator<Due> {
  // A festival may lie in the calendar year before the one that it belongs to.
  for (let year = civil(first).year; year <= civil(last).year + 1; year += rhythm.interval) {
    if (rhythm.days.length === 0) yield { day: monthEnd(year, 12), named: false };
    for (const day of rhythm.days) {
      const single = yearly(day, year);
      if (single !== undefined) yield { day: single, named: true };
      else if (day.festival === undefined && day.lunar === undefined)
        for (const month of day.months ?? [12]) yield* inMonth(day, rhythm, year, month, calendar);
    }
  }
}

function yearly({ festival, lunar }: RhythmDay, year: number): DayNumber | undefined {
  if (festival !== undefined) {
    const day = festivalDay(festival.name, year);
    return day === undefined ? undefined : day + festival.shift;
  }
  if (lunar === undefined) return undefined;
  const length = lunarMonthLength(year, lunar.month);
  const day = lunarDay(year, lunar.month, Math.min(lunar.day, length));
  return day === undefined ? undefined : day + lunar.shift;
}

function* inMonth(
  { days, weekdays, ordinal, workday }: RhythmDay,
  { dayNamed }: Rhythm,
  year: number,
  month: number,
  calendar: WorkCalendar,
): Generator<Due> {
  const [start, end] = [monthStart(year, month), monthEnd(year, month)];
  if (workday === true) {
    yield { day: nthWorkday(start, end, ordinal ?? LAST, calendar), named: true };
  } else if (weekdays !== undefined) {
    for (const weekday of weekdays)
      for (const day of weekdaysIn(weekday, ordinal, start, end)) yield { day, named: true };
  } else if (days === undefined || !dayNamed) {
    for (const n of days ?? [LAST]) yield { day: inLength(n, start, end), named: false };
  } else {
    for (const n of days) yield { day: inLength(n, start, end), named: true };
  }
}

/** The nth day of a month, its last where it has no such day; -1 is the last. */
function inLength(n: number, start: DayNumber, end: DayNumber): DayNumber {
  const { year, month } = civil(start);
  return n < 0 ? end + n + 1 : dayNumber(year, month, Math.min(n, daysInMonth(year, month)));
}

function nthWorkday(start: DayNumber, end: DayNumber, n: number, calendar: WorkCalendar): DayNumber {
  const days: DayNumber[] = [];
  for (let day = start; day <= end; day += 1) if (calendar.isWorkday(toIso(day))) days.push(day);
  return days.at(n > 0 ? n - 1 : n) ?? end;
}

function weekdaysIn(weekday: number, ordinal: number | undefined, start: DayNumber, end: DayNumber): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = start + ((weekday - weekdayOf(start) + 7) % 7); day <= end; day += 7) days.push(day);
  if (ordinal === undefined) return days;
  const found = days.at(ordinal > 0 ? ordinal - 1 : ordinal);
  return found === undefined ? [] : [found];
}
