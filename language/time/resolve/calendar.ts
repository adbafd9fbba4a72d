import type { CalendarNode, UnitRef, YearRef } from '../ast.js';
import { civil, dayNumber, daysInMonth, monthEnd, monthStart } from '../days.js';
import { type OtherStretch, type Scene, type Stretch, type StretchUnit, stretch, unknown } from './context.js';

interface NamedYear {
  readonly year: number;
  /** True where no year was named and the reference year is assumed. */
  readonly inferred: boolean;
  readonly fixed: boolean;
}

/** The year that the words name, or the one that they leave to be understood (C08). */
export function yearOf(ref: YearRef | undefined, scene: Scene): NamedYear {
  if (ref === undefined) {
    const inherited = scene.inherited?.year;
    return { year: inherited ?? scene.year, inferred: true, fixed: false };
  }
  if (ref.kind === 'absolute') return { year: ref.year, inferred: false, fixed: true };
  if (ref.kind === 'masked') return { year: Number.NaN, inferred: false, fixed: false };
  return { year: scene.year + ref.offset, inferred: false, fixed: ref.word !== '' };
}

const isMasked = (node: CalendarNode): boolean =>
  [node.year, node.half, node.quarter, node.month, node.xun, node.day].some((unit) => unit?.kind === 'masked');

/** Resolves calendar units to days. */
export function resolveCalendar(node: CalendarNode, scene: Scene): Stretch {
  if (isMasked(node)) return unknown(unitOf(node), { masked: true });
  const year = yearOf(node.year, scene);
  if (node.day !== undefined && node.month === undefined && node.monthOf === undefined && node.quarter === undefined) {
    return bareDay(node.day, node.year === undefined ? undefined : year, scene);
  }
  const found = inYear(node, year.year, scene);
  const hasOwnYear =
    node.year !== undefined || isRelative(node.month) || isRelative(node.quarter) || isRelative(node.half);
  const named = namedOf(node, year, found);
  if (hasOwnYear || !Number.isFinite(scene.ref)) return { ...found, named };
  return withNextYear({ ...found, named }, node, year.year, scene);
}

function namedOf(node: CalendarNode, year: NamedYear, found: Stretch): Stretch['named'] {
  const month = node.month !== undefined && Number.isFinite(found.start) ? civil(found.start).month : undefined;
  return {
    ...(year.fixed && !year.inferred ? { year: year.year } : {}),
    ...(month === undefined ? {} : { month }),
  };
}

const isRelative = (unit: UnitRef | undefined): boolean => unit?.kind === 'relative';

function unitOf(node: CalendarNode): StretchUnit {
  if (node.edge === 'end' || (node.edge === 'middle' && !node.edgeIsPhase)) return 'point';
  if (node.day !== undefined) return 'day';
  if (node.edge !== undefined || node.xun !== undefined || node.halfMonth !== undefined) return 'xun';
  if (node.month !== undefined || node.monthOf !== undefined) return 'month';
  if (node.quarter !== undefined) return 'quarter';
  return node.half !== undefined ? 'half' : 'year';
}

/** A month and a year may both be passed already: the year of the words is kept, the next one offered (C08b). */
function withNextYear(found: Stretch, node: CalendarNode, year: number, scene: Scene): Stretch {
  // Only a leap year has 29 February: the next one is shown, but no deadline follows from an impossible day.
  if (found.flags.includes('impossible')) return found;
  if (!(found.end < scene.ref) || year !== scene.year) return found;
  const next = inYear(node, year + 1, scene);
  if (!Number.isFinite(next.end)) return found;
  const other: OtherStretch = {
    start: next.start,
    end: next.end,
    convention: 'C08b',
    reading: `按明年（${year + 1}年）理解`,
    far: true,
    prefix: `${year + 1}年`,
  };
  if (scene.reading('C08b') === '次年') {
    const own: OtherStretch = {
      start: found.start,
      end: found.end,
      convention: 'C08b',
      reading: `按当年（${year}年）理解`,
      far: true,
      prefix: `${year}年`,
    };
    return { ...next, named: found.named ?? {}, others: [own] };
  }
  return { ...found, flags: [...found.flags, 'past'], others: [...found.others, other] };
}

/** 15日 without a month: the next such day on or after the reference day (C02). */
function bareDay(day: UnitRef, year: NamedYear | undefined, scene: Scene): Stretch {
  const n = day.kind === 'nth' ? day.n : Number.NaN;
  const inherited = scene.inherited?.month;
  if (inherited !== undefined) {
    const y = scene.inherited?.year ?? scene.year;
    return n <= daysInMonth(y, inherited)
      ? onDay(dayNumber(y, inherited, n))
      : unknown('day', { flags: ['impossible'] });
  }
  if (year !== undefined || !Number.isFinite(scene.ref)) return unknown('day', {});
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const first = monthStart(scene.year, scene.month + ahead);
    const length = monthEnd(scene.year, scene.month + ahead) - first + 1;
    const date = first + n - 1;
    if (n > length || date < scene.ref) continue;
    const earlier = monthStart(scene.year, scene.month) + n - 1;
    const others: OtherStretch[] =
      ahead > 0 && earlier < scene.ref && n <= daysInMonth(scene.year, scene.month)
        ? [
            {
              start: earlier,
              end: earlier,
              convention: 'C02',
              reading: '按本月理解（已过）',
              far: false,
              prefix: '本月',
            },
          ]
        : [];
    return stretch(date, date, 'day', { others });
  }
  return unknown('day', { flags: ['impossible'] });
}

const onDay = (date: number): Stretch => stretch(date, date, 'day');

/** The stretch that the units name in a given year. */
function inYear(node: CalendarNode, year: number, scene: Scene): Stretch {
  const unit = unitOf(node);
  const approximate = node.edge === 'begin' || node.edge === 'middle';
  const months = monthsOf(node, year, scene);
  if (months === undefined) return unknown(unit, {});
  const [y, first, last] = months;
  if (node.day?.kind === 'nth') {
    // The month may lie beyond December when it was named by counting (下月).
    const carried = dayNumber(y, first, 1);
    const length = monthEnd(y, first) - carried + 1;
    if (node.day.n > length) return impossibleDay(y, first, node.day.n, node.year === undefined);
    const date = carried + node.day.n - 1;
    return stretch(date, date, 'day');
  }
  const base = dayNumber(y, first, 1);
  if (node.xun !== undefined && node.xun.kind !== 'masked') {
    const { n, last: to = n } = node.xun.kind === 'nth' ? node.xun : { n: Math.min(3, Math.ceil(scene.day / 10)) };
    const start = base + (n - 1) * 10;
    const end = to === 3 ? monthEnd(y, first) : base + to * 10 - 1;
    if (node.edge === 'end') return stretch(end, end, 'point');
    if (node.edge === 'begin') return stretch(start, start, 'point', { approximate: true });
    return stretch(start, end, 'xun');
  }
  if (node.halfMonth !== undefined) {
    const start = node.halfMonth === 1 ? base : base + 15;
    const end = node.halfMonth === 1 ? base + 14 : monthEnd(y, first);
    return node.edge === 'end' ? stretch(end, end, 'point') : stretch(start, end, 'xun');
  }
  const end = monthEnd(y, last);
  if (node.edge === 'end') {
    // 四季度末 is its last day; 末期 of a quarter is its last month.
    return stretch(end, end, 'point');
  }
  if (node.edge === undefined) return stretch(base, end, unit);
  return edged(node, y, first, last, approximate);
}

function edged(node: CalendarNode, year: number, first: number, last: number, approximate: boolean): Stretch {
  const base = dayNumber(year, first, 1);
  if (first === last) {
    if (node.edge === 'begin') return stretch(base, base + 9, 'xun', { approximate });
    const other: OtherStretch = {
      start: base + 19,
      end: base + 19,
      convention: 'C20',
      reading: '按中旬（至20日）理解',
      far: false,
    };
    return stretch(base + 14, base + 14, 'point', { approximate, others: [other] });
  }
  if (node.edge === 'begin') {
    const others: OtherStretch[] =
      last - first > 3
        ? [{ start: base, end: monthEnd(year, first + 1), convention: 'C20', reading: '按至2月底理解', far: false }]
        : [];
    return stretch(base, monthEnd(year, first), 'xun', { approximate, others });
  }
  const middle = Math.floor((first + last) / 2);
  if (node.edgeIsPhase && last - first === 2)
    return stretch(monthStart(year, middle), monthEnd(year, middle), 'xun', { approximate });
  const end = monthEnd(year, middle);
  const other: OtherStretch = {
    start: monthEnd(year, middle + 1),
    end: monthEnd(year, middle + 1),
    convention: 'C20',
    reading: '按晚一个月理解',
    far: false,
  };
  return stretch(end, end, 'point', { approximate, others: last - first > 3 ? [other] : [] });
}

/** A day that the month does not have; without a year, the next year that has it is shown for 29 February. */
function impossibleDay(year: number, month: number, day: number, yearInferred: boolean): Stretch {
  if (!yearInferred || month !== 2 || day !== 29) return unknown('day', { flags: ['impossible'] });
  let leap = year + 1;
  while (daysInMonth(leap, 2) < 29 && leap < year + 9) leap += 1;
  const date = dayNumber(leap, 2, 29);
  return stretch(date, date, 'day', { flags: ['impossible'] });
}

/** The months that the units cover, as year, first and last month; the months may lie beyond December. */
function monthsOf(node: CalendarNode, year: number, scene: Scene): readonly [number, number, number] | undefined {
  if (node.month?.kind === 'relative') {
    const month = scene.month + node.month.offset;
    return [node.year === undefined ? scene.year : year, month, month];
  }
  if (node.month?.kind === 'nth') return [year, node.month.n, node.month.last ?? node.month.n];
  const outer =
    node.quarter !== undefined
      ? quarterMonths(node.quarter, year, scene, node.year !== undefined)
      : halfMonths(node.half, year, scene);
  if (outer === undefined) return undefined;
  const [y, first, last] = outer;
  if (node.monthOf === undefined) return outer;
  const month = node.monthOf > 0 ? first + node.monthOf - 1 : last + node.monthOf + 1;
  return [y, month, month];
}

function quarterMonths(
  quarter: UnitRef,
  year: number,
  scene: Scene,
  yearNamed: boolean,
): readonly [number, number, number] | undefined {
  if (quarter.kind === 'masked') return undefined;
  if (quarter.kind === 'nth') return [year, quarter.n * 3 - 2, (quarter.last ?? quarter.n) * 3];
  const current = Math.ceil(scene.month / 3) + quarter.offset;
  return [yearNamed ? year : scene.year, current * 3 - 2, current * 3];
}

function halfMonths(
  half: UnitRef | undefined,
  year: number,
  scene: Scene,
): readonly [number, number, number] | undefined {
  if (half === undefined) return [year, 1, 12];
  if (half.kind === 'masked') return undefined;
  const n = half.kind === 'nth' ? half.n : scene.month <= 6 ? 1 : 2;
  return [year, n * 6 - 5, n * 6];
}
