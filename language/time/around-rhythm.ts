import type { CalendarNode, Mention, PeriodNode, RecurrenceBody, RecurrencePlace } from './ast.js';
import { civil, type DayNumber, monthEnd, toIso } from './days.js';
import type { Scene } from './resolve/context.js';
import { resolvePeriod } from './resolve/period.js';
import type { RhythmSeason } from './rhythm.js';

/** What may stand between the part of the year and the rhythm that holds in it. */
const IN_SEASON = /^(?:期间|期内|内|间|的)?[,:]?(?:[^,;。:]{0,6}?(?:实行|坚持|执行|落实))?$/;
const MONTHS_OF_LEAP_YEAR = { year: 2024 } as const;

const monthDay = (day: DayNumber): string => `-${toIso(day).slice(4)}`;

/**
 * A rhythm and the part of the year named just before it (4月至10月每月25日前, 汛期每日一报, 非汛期每周一报), as one mention; undefined where
 * nothing of the kind stands there.
 */
export function inSeason(
  mention: Mention,
  previous: Mention | undefined,
  chars: string,
  scene: Scene,
): Mention | undefined {
  const { body } = mention;
  if (body.type !== 'recurrence' || previous === undefined) return undefined;
  if (!IN_SEASON.test(chars.slice(previous.end, mention.start))) return undefined;
  const season = seasonOf(previous, scene);
  if (season === undefined) return undefined;
  const outside = chars.charAt(previous.start - 1) === '非';
  const start = outside ? previous.start - 1 : previous.start;
  return { ...mention, start, body: { ...body, season: outside ? { ...season, outside } : season } };
}

function seasonOf({ body, start, end }: Mention, scene: Scene): RhythmSeason | undefined {
  if (body.type === 'recurrence') return monthsOf(body);
  if (body.type !== 'period' || end === start) return undefined;
  if (body.bound !== 'at' && body.bound !== 'during' && body.bound !== 'within') return undefined;
  const { node } = body;
  if (node.type === 'event') {
    const days = resolvePeriod({ ...node, year: { kind: 'absolute', year: MONTHS_OF_LEAP_YEAR.year } }, scene);
    if (node.year !== undefined || !Number.isFinite(days.start) || !Number.isFinite(days.end)) return undefined;
    return {
      from: monthDay(days.start),
      to: monthDay(days.end),
      ...(days.anchor === undefined ? {} : { name: days.anchor }),
    };
  }
  if (node.type === 'range' && isYearly(node.from) && (isYearly(node.to) || isNextYear(node.to)))
    return spanOf(node, scene);
  return (node.type === 'calendar' || node.type === 'list') && isYearly(node) ? spanOf(node, scene) : undefined;
}

/** 每年4月至10月: months of every year, of which no day is named. */
function monthsOf({ every, interval, place }: RecurrenceBody): RhythmSeason | undefined {
  const months = place?.months;
  if (every !== 'year' || interval !== 1 || place?.dayNamed !== false || months === undefined) return undefined;
  const [first, last] = [months[0] ?? 1, months.at(-1) ?? 12];
  return {
    from: `--${String(first).padStart(2, '0')}-01`,
    to: monthDay(monthEnd(MONTHS_OF_LEAP_YEAR.year, last)),
  };
}

/** Months and days without a year return every year. */
const isYearly = (node: PeriodNode): boolean => {
  if (node.type === 'list') return node.items.every(isYearly);
  return (
    node.type === 'calendar' &&
    node.year === undefined &&
    (node.month?.kind === 'nth' ||
      (node.quarter?.kind === 'nth' && node.month === undefined) ||
      node.half?.kind === 'nth')
  );
};

/** 10月至次年3月. */
const isNextYear = (node: PeriodNode): boolean =>
  node.type === 'calendar' && node.year?.kind === 'relative' && /次年|翌年/.test(node.year.word);

function spanOf(node: PeriodNode, scene: Scene): RhythmSeason | undefined {
  const days = resolvePeriod(node, { ...scene, ref: Number.NaN, ...MONTHS_OF_LEAP_YEAR, month: 1, day: 1 });
  return Number.isFinite(days.start) && Number.isFinite(days.end)
    ? { from: monthDay(days.start), to: monthDay(days.end) }
    : undefined;
}

/** What may stand between a rhythm and the day of the unit behind it on which it falls due (月报，次月3日前). */
const THEN = /^[^;。:]{0,8}?[,、(]?(?:于|在|应于|须于)?$/;
const FIRST_MONTHS = { month: undefined, quarter: [1, 4, 7, 10], halfYear: [1, 7] } as const;

/** A bare rhythm and the day behind it that lies in the unit that follows: 月报，次月3日前; 季报，次月10日前; 年报，次年1月底前. */
export function dueAfter(mention: Mention, rhythm: Mention, chars: string): Mention | undefined {
  const { body } = mention;
  const { body: every } = rhythm;
  if (
    every.type !== 'recurrence' ||
    every.place !== undefined ||
    body.type !== 'period' ||
    body.node.type !== 'calendar'
  )
    return undefined;
  if (!THEN.test(chars.slice(rhythm.end, mention.start))) return undefined;
  const place = placeAfter(every.every, body.node);
  if (place === undefined) return undefined;
  return { ...rhythm, end: mention.end, body: { ...every, place, bound: 'before' } };
}

function placeAfter(
  every: RecurrenceBody['every'],
  { year, month, day, edge }: CalendarNode,
): RecurrencePlace | undefined {
  const days = day?.kind === 'nth' ? [day.n] : edge === 'end' ? [-1] : undefined;
  if (days === undefined) return undefined;
  if (every === 'year') {
    const next = year?.kind === 'relative' && year.offset === 1 && month?.kind === 'nth';
    return next ? { months: [month.n], days, dayNamed: true } : undefined;
  }
  if (month?.kind !== 'relative' || month.offset !== 1 || !(every in FIRST_MONTHS)) return undefined;
  const months = FIRST_MONTHS[every as keyof typeof FIRST_MONTHS];
  return { ...(months === undefined ? {} : { months }), days, dayNamed: true };
}

/** What may stand between a rhythm and the day until which it holds (每周五前报送，直至年底). */
const UNTIL = /^[^;。]{0,16}?[,、]?(?:直|一直|持续|截)?$/;

/** The rhythm with the day until which it holds, where the mention behind it names one; undefined where it names none. */
export function heldUntil(mention: Mention, rhythm: Mention, chars: string, scene: Scene): Mention | undefined {
  const { body } = mention;
  if (rhythm.body.type !== 'recurrence' || body.type !== 'period' || body.bound !== 'by') return undefined;
  if (!/^(?:至|直|到|截)/.test(chars.slice(mention.start)) || !UNTIL.test(chars.slice(rhythm.end, mention.start)))
    return undefined;
  const { end } = resolvePeriod(body.node, scene);
  if (!Number.isFinite(end) || civil(end).year > 9999) return undefined;
  return { ...rhythm, body: { ...rhythm.body, until: toIso(end) } };
}
