import type {
  CenturyNode,
  DayNode,
  LunarNode,
  NthNode,
  OffsetNode,
  PeriodNode,
  PlanNode,
  SeasonNode,
  SliceNode,
  SubUnit,
  WeekNode,
  WindowNode,
  YearRef,
  YearSpanNode,
} from '../ast.js';
import {
  civil,
  type DayNumber,
  dayNumber,
  monthEnd,
  monthStart,
  plusMonths,
  toIso,
  weekdayOf,
  weekStart,
} from '../days.js';
import { dogDays, lunarDay, lunarMonthLength, solarTerm, winterCount } from '../lunar.js';
import { addWorkdays } from '../workdays.js';
import { resolveCalendar, yearOf } from './calendar.js';
import {
  dayOf,
  type OtherStretch,
  type Scene,
  type Stretch,
  type StretchUnit,
  seenFrom,
  stretch,
  unknown,
} from './context.js';
import { resolveEvent } from './event.js';
import { arrangementFlags, resolveBackAtWork, resolveFestival } from './festival.js';
import { plusLength } from './length.js';
import { resolveList, resolveRange } from './range.js';

/** Resolves a node to the days that it names, seen from the scene's reference day. */
export function resolvePeriod(node: PeriodNode, scene: Scene): Stretch {
  switch (node.type) {
    case 'calendar':
      return resolveCalendar(node, scene);
    case 'day':
      return resolveDay(node, scene);
    case 'week':
      return resolveWeek(node, scene);
    case 'nth':
      return resolveNth(node, resolvePeriod(node.of, scene), scene);
    case 'slice':
      return resolveSlice(node, resolvePeriod(node.of, scene), scene);
    case 'window':
      return resolveWindow(node, scene);
    case 'festival':
      return resolveFestival(node, scene);
    case 'backAtWork':
      return resolveBackAtWork(node, scene);
    case 'event':
      return resolveEvent(node, scene);
    case 'plan':
      return resolvePlan(node);
    case 'century':
      return resolveCentury(node);
    case 'lunar':
      return resolveLunar(node, scene);
    case 'season':
      return resolveSeason(node, scene);
    case 'yearSpan':
      return resolveYearSpan(node, scene);
    case 'offset':
      return resolveOffset(node, scene);
    case 'range':
      return resolveRange(node, scene, resolvePeriod);
    default:
      return resolveList(node, scene, resolvePeriod);
  }
}

function resolveDay(node: DayNode, scene: Scene): Stretch {
  const start = scene.ref + node.offset;
  return node.last === undefined ? stretch(start, start, 'day') : stretch(start, scene.ref + node.last, 'span');
}

function resolveWeek(node: WeekNode, scene: Scene): Stretch {
  const monday = weekStart(scene.ref) + (node.offset ?? 0) * 7;
  if (node.part === 'weekend') return stretch(monday + 5, monday + 6, 'week');
  if (node.part === 'firstHalf') return stretch(monday, monday + 2, 'week');
  if (node.part === 'secondHalf') return stretch(monday + 3, monday + 6, 'week');
  if (node.part === 'whole') return edgedWeek(node, monday);
  const { weekday, last } = node.part;
  let day = monday + weekday - 1;
  // 周一 said on a Wednesday means the coming one.
  if (node.offset === undefined && day < scene.ref) day += 7;
  return last === undefined ? stretch(day, day, 'day') : stretch(day, day + last - weekday, 'span');
}

function edgedWeek(node: WeekNode, monday: DayNumber): Stretch {
  if (node.edge === 'end') return stretch(monday + 6, monday + 6, 'point', { approximate: true });
  if (node.edge === 'begin') return stretch(monday, monday + 1, 'xun', { approximate: true });
  if (node.edge === 'middle') return stretch(monday + 2, monday + 2, 'point', { approximate: true });
  return stretch(monday, monday + 6, 'week');
}

const inside = (start: DayNumber, end: DayNumber, of: Stretch, unit: StretchUnit): Stretch =>
  start > of.end || end < of.start || !Number.isFinite(start)
    ? unknown(unit, { flags: of.flags, masked: of.masked })
    : stretch(start, end, unit, { approximate: of.approximate, flags: of.flags });

function resolveNth({ n, unit }: NthNode, of: Stretch, scene: Scene): Stretch {
  if (!Number.isFinite(of.start))
    return { ...of, unit: typeof unit === 'object' || unit === 'day' || unit === 'workday' ? 'day' : 'xun' };
  if (typeof unit === 'object') {
    const first = of.start + ((unit.weekday - weekdayOf(of.start) + 7) % 7);
    const last = of.end - ((weekdayOf(of.end) - unit.weekday + 7) % 7);
    const day = n > 0 ? first + (n - 1) * 7 : last + (n + 1) * 7;
    return inside(day, day, of, 'day');
  }
  if (unit === 'week') {
    // The first week is the one of the first Monday.
    const first = of.start + ((8 - weekdayOf(of.start)) % 7);
    const last = weekStart(of.end);
    const monday = n > 0 ? first + (n - 1) * 7 : last;
    return inside(monday, monday + 6, of, 'xun');
  }
  if (unit === 'workday') {
    const day =
      n > 0
        ? dayOf(addWorkdays(toIso(of.start - 1), n, scene.calendar))
        : dayOf(addWorkdays(toIso(of.end + 1), n, scene.calendar));
    const found = inside(day, day, of, 'day');
    return Number.isFinite(day) ? { ...found, flags: [...found.flags, ...arrangementFlags(day, scene)] } : found;
  }
  if (unit === 'day')
    return n > 0 ? inside(of.start + n - 1, of.start + n - 1, of, 'day') : inside(of.end, of.end, of, 'day');
  const months = MONTHS_OF[unit] ?? 1;
  const start = n > 0 ? plusMonths(of.start, (n - 1) * months) : plusMonths(of.end + 1, -months);
  return inside(
    start,
    plusMonths(start, months) - 1,
    of,
    unit === 'year' ? 'year' : unit === 'quarter' ? 'quarter' : 'month',
  );
}

const MONTHS_OF: Partial<Record<SubUnit, number>> = { month: 1, quarter: 3, year: 12 };

function resolveSlice({ count, unit, from }: SliceNode, of: Stretch, scene: Scene): Stretch {
  if (!Number.isFinite(of.start)) return of;
  if (from === 'first') {
    const end = advance(of.start, count, unit, scene);
    return stretch(of.start, end, 'span', { flags: of.flags });
  }
  const months = MONTHS_OF[unit];
  const start =
    months !== undefined
      ? plusMonths(of.end + 1, -months * count)
      : of.end - count * (unit === 'week' ? 7 : unit === 'xun' ? 10 : 1) + 1;
  return stretch(start, of.end, 'span', { flags: of.flags });
}

/** The last day of the first `count` units from `start`. */
function advance(start: DayNumber, count: number, unit: SubUnit, scene: Scene): DayNumber {
  const months = MONTHS_OF[unit];
  if (months !== undefined) return plusMonths(start, months * count) - 1;
  if (unit === 'workday') return dayOf(addWorkdays(toIso(start - 1), count, scene.calendar));
  return start + count * (unit === 'week' ? 7 : unit === 'xun' ? 10 : 1) - 1;
}

function resolveWindow(node: WindowNode, scene: Scene): Stretch {
  if (!Number.isFinite(scene.ref)) return unknown('span', {});
  if (node.counting === 'days') {
    const end = plusLength(scene.ref, node.length, node.direction === 'back' ? -1 : 1, scene);
    return node.direction === 'back'
      ? stretch(end, node.length.amounts[0]?.unit === 'year' ? scene.ref - 1 : scene.ref, 'span', { approximate: true })
      : stretch(scene.ref, end, 'span', { approximate: node.length.approximate });
  }
  const [amount] = node.length.amounts;
  if (amount === undefined) return unknown('span', {});
  return wholeUnits(amount.unit, Math.max(1, Math.round(amount.n)) * (node.direction === 'back' ? -1 : 1), scene);
}

function wholeUnits(unit: string, n: number, scene: Scene): Stretch {
  const starts: Readonly<Record<string, readonly [DayNumber, number]>> = {
    year: [dayNumber(scene.year, 1, 1), 12],
    quarter: [dayNumber(scene.year, Math.ceil(scene.month / 3) * 3 - 2, 1), 3],
    month: [dayNumber(scene.year, scene.month, 1), 1],
  };
  const calendar = starts[unit];
  if (calendar !== undefined) {
    const [base, months] = calendar;
    return n < 0
      ? stretch(plusMonths(base, n * months), base - 1, 'span')
      : stretch(plusMonths(base, months), plusMonths(base, (n + 1) * months) - 1, 'span');
  }
  const days = unit === 'week' ? 7 : 1;
  const base = unit === 'week' ? weekStart(scene.ref) : scene.ref;
  return n < 0 ? stretch(base + n * days, base - 1, 'span') : stretch(base + days, base + (n + 1) * days - 1, 'span');
}

/** The first year of the 14th plan; every plan has five. */
const FOURTEENTH_PLAN = 2021;

const wholeYear = (y: number, more: Partial<Stretch> = {}): Stretch =>
  stretch(dayNumber(y, 1, 1), dayNumber(y, 12, 31), 'year', more);

function resolvePlan({ number, part }: PlanNode): Stretch {
  const first = FOURTEENTH_PLAN + (number - 14) * 5;
  switch (part) {
    case 'firstYear':
      return wholeYear(first);
    case 'lastYear':
      return wholeYear(first + 4);
    case 'begin':
      return wholeYear(first, { approximate: true, unit: 'xun' });
    case 'middle':
      return wholeYear(first + 2, { approximate: true, unit: 'xun' });
    case 'end': {
      const last = dayNumber(first + 4, 12, 31);
      return stretch(last, last, 'point');
    }
    default:
      return stretch(dayNumber(first, 1, 1), dayNumber(first + 4, 12, 31), 'plan');
  }
}

const years = (from: number, to: number): Stretch =>
  stretch(dayNumber(from, 1, 1), dayNumber(to, 12, 31), 'xun', { approximate: true });

function resolveCentury({ century, decade, edge }: CenturyNode): Stretch {
  const base = century === undefined ? ((decade ?? 0) < 50 ? 2000 : 1900) : (century - 1) * 100;
  if (decade !== undefined) {
    const start = base + decade;
    if (edge === 'begin') return years(start, start + 2);
    if (edge === 'middle') return years(start + 3, start + 6);
    return edge === 'end' ? years(start + 7, start + 9) : years(start, start + 9);
  }
  if (edge === 'begin') return years(base, base + 19);
  // 本世纪中叶 is 2050 in every plan that names it.
  if (edge === 'middle') return years(base + 50, base + 50);
  return edge === 'end' ? years(base + 80, base + 99) : years(base, base + 99);
}

function resolveLunar(node: LunarNode, scene: Scene): Stretch {
  if (node.year?.kind === 'masked') return unknown('day', { masked: true });
  const year = lunarYear(node, scene);
  if (!Number.isFinite(year)) return unknown(node.day === undefined ? 'month' : 'day', {});
  return inLunarYear(node, year);
}

/**
 * The lunar year meant. It begins weeks after the calendar year: in January 腊月 and 今年腊月 are those of the lunar year that is
 * still under way. Without a year the next such day is meant, as of a festival (C12).
 */
function lunarYear(node: LunarNode, scene: Scene): number {
  const { year, inferred } = yearOf(node.year, scene);
  const open = inferred && scene.inherited?.year === undefined;
  if (!Number.isFinite(year) || !Number.isFinite(scene.ref) || !(open || isThisYear(node.year))) return year;
  const isToCome = (candidate: number): boolean => inLunarYear(node, candidate).end >= scene.ref;
  if (isToCome(year - 1)) return year - 1;
  // In the last months of a year 正月十五 is that of the next.
  return open && scene.month >= FROM_AUTUMN && !isToCome(year) ? year + 1 : year;
}

const FROM_AUTUMN = 10;

const isThisYear = (year: YearRef | undefined): boolean => year?.kind === 'relative' && year.offset === 0;

function inLunarYear(node: LunarNode, year: number): Stretch {
  const first = lunarDay(year, node.month, 1, node.leap);
  if (first === undefined) return unknown('day', { flags: node.leap || node.day !== undefined ? ['impossible'] : [] });
  const length = lunarMonthLength(year, node.month, node.leap);
  if (node.day === undefined) return stretch(first, first + length - 1, 'month');
  // 大年三十 is the last day of the year even where the month has 29.
  const day = first + Math.min(node.day, length) - 1;
  return stretch(day, day, 'day');
}

const SEASON_TERMS = {
  spring: ['立春', '立夏'],
  summer: ['立夏', '立秋'],
  autumn: ['立秋', '立冬'],
  winter: ['立冬', '立春'],
} as const;

function resolveSeason(node: SeasonNode, scene: Scene): Stretch {
  let { year } = yearOf(node.year, scene);
  if (!Number.isFinite(year)) return unknown('event', {});
  // In January 今冬 is the winter that began last year.
  if (
    node.season === 'winter' &&
    node.year?.kind !== 'absolute' &&
    scene.month <= 3 &&
    year === scene.year &&
    node.year !== undefined
  )
    year -= 1;
  const days = seasonIn(node, year);
  if (days === undefined) return unknown('event', {});
  if (node.year === undefined && node.until === undefined && days.start < scene.ref) {
    const next = seasonIn(node, year + 1);
    if (next !== undefined)
      return stretch(next.start, node.entry === true ? next.start : next.end, 'event', { approximate: true });
  }
  if (node.until === 'spring') {
    const start = Math.max(days.start, Number.isFinite(scene.ref) ? Math.min(scene.ref, days.end) : days.start);
    const spring = solarTerm(year + 1, '立夏');
    const others: OtherStretch[] =
      spring === undefined
        ? []
        : [{ start, end: spring - 1, convention: 'C13', reading: '按至立夏前理解', far: false }];
    return stretch(start, dayNumber(year + 1, 3, 31), 'span', { approximate: true, others });
  }
  return stretch(days.start, node.entry === true ? days.start : days.end, 'event', {
    approximate: node.season === 'winter' || node.year === undefined,
  });
}

function seasonIn(node: SeasonNode, year: number): { start: DayNumber; end: DayNumber } | undefined {
  if (node.season === 'dogDays') {
    const days = dogDays(year);
    return days === undefined ? undefined : { start: days.first, end: days.last };
  }
  if (node.season === 'winterCount') return { start: winterCount(year), end: winterCount(year) + 80 };
  const [from, to] = SEASON_TERMS[node.season];
  const start = solarTerm(year, from);
  const next = solarTerm(node.season === 'winter' ? year + 1 : year, to);
  return start === undefined || next === undefined ? undefined : { start, end: next - 1 };
}

function resolveYearSpan(node: YearSpanNode, scene: Scene): Stretch {
  const from = yearOf(node.from, scene).year;
  const to = yearOf(node.to, scene).year;
  if (!node.turn) return stretch(dayNumber(from, 1, 1), dayNumber(to, 12, 31), 'span');
  // In January the turn of the year is under way.
  const year = scene.month === 1 ? from - 1 : from;
  const end = monthEnd(year + 1, 1);
  const other: OtherStretch = {
    start: dayNumber(year, 12, 1),
    end: monthEnd(year + 1, 2),
    convention: 'C20',
    reading: '按至次年2月底理解',
    far: false,
  };
  return stretch(dayNumber(year, 12, 1), end, 'span', { approximate: true, others: [other] });
}

function resolveOffset(node: OffsetNode, scene: Scene): Stretch {
  const base = node.from === undefined ? scene.ref : resolvePeriod(node.from, scene).end;
  const day = plusLength(base, node.length, node.direction, scene);
  if (!Number.isFinite(day)) return unknown('day', {});
  if (node.landsOn !== undefined) {
    return resolveCalendar(
      { ...node.landsOn, year: { kind: 'absolute', year: civil(day).year } },
      seenFrom(scene, day),
    );
  }
  // 三个多月后 is some day of the month in which three months end.
  if (node.length.andMore === true && node.length.amounts.every(({ unit }) => unit === 'month')) {
    const { year, month } = civil(day);
    return stretch(monthStart(year, month), monthEnd(year, month), 'month', { approximate: true });
  }
  return stretch(day, day, 'point', { approximate: node.length.approximate });
}
