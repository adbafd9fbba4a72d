import type { BackAtWorkNode, FestivalNode } from '../ast.js';
import { anyHoliday, doubleFestivals, type Festival, festivals } from '../data/festivals.js';
import { type DayNumber, dayNumber, monthEnd, monthStart, toIso, weekdayOf, weekStart } from '../days.js';
import { lunarDay, lunarMonthLength, solarTerm } from '../lunar.js';
import type { DeadlineFlag } from '../types.js';
import { addWorkdays, isBeyond } from '../workdays.js';
import { yearOf } from './calendar.js';
import { dayOf, type Scene, type Stretch, stretch, unknown } from './context.js';

const byName = new Map<string, Festival>(festivals.map((festival) => [festival.name, festival]));

/** True where the festival has the same month and day every year. */
export function isSolarFestival(name: string): boolean {
  const rule = byName.get(name)?.rule;
  return rule !== undefined && 'solar' in rule;
}

/** The day of a festival in a year; undefined outside the lunar table. A solar term is a festival of its own name. */
export function festivalDay(name: string, year: number): DayNumber | undefined {
  const rule = byName.get(name)?.rule ?? { term: name };
  if ('solar' in rule) return dayNumber(year, rule.solar[0], rule.solar[1]);
  if ('term' in rule) return solarTerm(year, rule.term);
  if ('weekday' in rule) return nthWeekday(year, ...rule.weekday);
  const [month, day] = rule.lunar;
  if (day > 0) return lunarDay(month === 12 ? year : year, month, Math.min(day, lunarMonthLength(year, month)));
  const first = lunarDay(year, month, 1);
  return first === undefined ? undefined : first - 1;
}

function nthWeekday(year: number, month: number, nth: number, weekday: number): DayNumber {
  const first = monthStart(year, month);
  const date = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return Math.min(date, monthEnd(year, month));
}

/** 腊月 festivals of the lunar year that ends in the year are those people mean by 今年小年. */
function occurrence(name: string, year: number): DayNumber | undefined {
  const rule = byName.get(name)?.rule;
  return rule !== undefined && 'lunar' in rule && rule.lunar[0] === 12
    ? festivalDay(name, year - 1)
    : festivalDay(name, year);
}

/** The next such festival on or after the reference day, or the one of the named year (C12). */
function dayOfFestival(name: string, node: FestivalNode, scene: Scene): DayNumber | undefined {
  if (node.year !== undefined) {
    const { year } = yearOf(node.year, scene);
    return Number.isFinite(year) ? occurrence(name, year) : undefined;
  }
  if (!Number.isFinite(scene.ref)) return undefined;
  for (let year = scene.year; year <= scene.year + 1; year += 1) {
    const day = occurrence(name, year);
    if (day !== undefined && day >= scene.ref) return day;
  }
  return undefined;
}

function namesOf(node: FestivalNode, scene: Scene): readonly string[] {
  const [only] = node.names;
  if (only === anyHoliday) return nextHoliday(scene);
  const pairs = only === undefined || node.names.length > 1 ? undefined : doubleFestivals[only];
  if (pairs === undefined) return node.names;
  // Of the two pairs the one whose first festival comes next.
  const next = [...pairs].sort((a, b) => Math.min(...daysOf(a, node, scene)) - Math.min(...daysOf(b, node, scene)))[0];
  return next ?? node.names;
}

const holidays = festivals.flatMap(({ name, holiday }) => (holiday === undefined || name === '除夕' ? [] : [name]));

/** The holiday that comes next; one that has begun is the one after which 节后 counts. */
function nextHoliday(scene: Scene): readonly string[] {
  const node = { type: 'festival', names: [], holiday: false } as const;
  const next = holidays
    .map((name) => [name, dayOfFestival(name, node, scene) ?? Number.POSITIVE_INFINITY] as const)
    .sort(([, a], [, b]) => a - b)[0];
  return next === undefined ? [] : [next[0]];
}

const daysOf = (names: readonly string[], node: FestivalNode, scene: Scene): DayNumber[] =>
  names.map((name) => dayOfFestival(name, node, scene) ?? Number.POSITIVE_INFINITY);

/** Resolves festivals: the day of one, the days from the first to the last of several; 假期 is the arranged holiday. */
export function resolveFestival(node: FestivalNode, scene: Scene): Stretch {
  if (node.year?.kind === 'masked') return unknown('festival', { masked: true });
  const names = namesOf(node, scene);
  const days = names.map((name) => dayOfFestival(name, node, scene));
  if (days.length === 0 || days.some((day) => day === undefined)) return unknown('festival', {});
  let known = days as DayNumber[];
  // 元旦、春节: the second follows the first even where the year has turned.
  if (known.length > 1 && node.year === undefined) {
    const first = Math.min(...known);
    known = names.map((name, i) => {
      const day = known[i] ?? first;
      return day - first <= 200 ? day : (dayOfFestivalFrom(name, first - 200, scene) ?? day);
    });
  }
  const first = Math.min(...known);
  const last = Math.max(...known);
  const before = holidayAround(first, names[known.indexOf(first)] ?? '', scene);
  const after = holidayAround(last, names[known.indexOf(last)] ?? '', scene);
  const named = node.year?.kind === 'absolute' ? { named: { year: node.year.year } } : {};
  const holiday = { holidayStart: before?.start ?? first, holidayEnd: after?.end ?? last };
  if (node.holiday) {
    const flags = arrangementFlags(last, scene);
    return stretch(holiday.holidayStart, holiday.holidayEnd, 'event', { ...named, ...holiday, flags });
  }
  // 节前 leaves it to be guessed which holiday is meant.
  const approximate = node.names[0] === anyHoliday;
  return stretch(first, last, 'festival', { ...named, ...holiday, approximate });
}

/** A holiday and the return from it depend on an arrangement that may not be published yet. */
export const arrangementFlags = (day: DayNumber, { calendar }: Scene): readonly DeadlineFlag[] =>
  isBeyond(toIso(day), calendar) ? ['beyondCalendar'] : [];

function dayOfFestivalFrom(name: string, from: DayNumber, scene: Scene): DayNumber | undefined {
  for (let year = scene.year; year <= scene.year + 1; year += 1) {
    const day = occurrence(name, year);
    if (day !== undefined && day >= from) return day;
  }
  return undefined;
}

const LONGEST_HOLIDAY = 12;

/** The arranged days off around a festival; undefined where it is no statutory holiday. */
function holidayAround(day: DayNumber, name: string, scene: Scene): { start: DayNumber; end: DayNumber } | undefined {
  const holiday = byName.get(name)?.holiday;
  if (holiday === undefined) return undefined;
  const isOff = (d: DayNumber): boolean => !scene.calendar.isWorkday(toIso(d));
  if (!isOff(day)) return undefined;
  let [start, end] = [day, day];
  while (day - start < LONGEST_HOLIDAY && isOff(start - 1)) start -= 1;
  while (end - day < LONGEST_HOLIDAY && isOff(end + 1)) end += 1;
  return { start, end };
}

/** The nth working day, or the nth week of work, after the arranged holiday. */
export function resolveBackAtWork({ after, n, unit }: BackAtWorkNode, scene: Scene): Stretch {
  const days = resolveFestival(after, scene);
  const rest = days.holidayEnd ?? days.end;
  if (!Number.isFinite(rest)) return unknown('day', { masked: days.masked });
  const day = dayOf(addWorkdays(toIso(rest), unit === 'workday' ? n : 1, scene.calendar));
  const flags = arrangementFlags(day, scene);
  if (unit === 'workday') return stretch(day, day, 'day', { flags });
  const monday = weekStart(day) + (n - 1) * 7;
  return stretch(Math.max(day, monday), monday + 6, 'week', { flags });
}
