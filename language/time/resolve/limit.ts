import type { Mention, MentionBody, PeriodNode } from '../ast.js';
import { civil, type DayNumber, dayNumber, toIso } from '../days.js';
import { previousWorkday } from '../workdays.js';
import { dayOf, type OtherStretch, type Scene, type Stretch } from './context.js';
import { resolveEventDuring } from './event.js';
import { arrangementFlags } from './festival.js';
import { type Finding, nothing, type OtherDeadline } from './finding.js';
import { resolvePeriod } from './period.js';

type PeriodBody = Extract<MentionBody, { type: 'period' }>;

/** Units after which 前 speaks of the whole unit, so that it may mean its beginning or its end (C07). */
const BARE_UNITS: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'half', 'year', 'plan']);

/** Resolves a period and what bounds it. */
export function resolveLimit(mention: Mention, body: PeriodBody, scene: Scene): Finding {
  const { node, bound } = body;
  const days = bound === 'before' || bound === 'eve' ? resolvePeriod(node, scene) : underWay(node, scene);
  if (days.masked) return nothing(mention, { kind: 'period', flags: ['masked'], stretch: days });
  if (days.flags.includes('impossible')) return impossible(mention, days);
  if (days.flags.includes('reversed')) return nothing(mention, { kind: 'period', flags: days.flags, stretch: days });
  if (node.type === 'event' && !Number.isFinite(days.start)) {
    return nothing(mention, { kind: 'none', anchor: days.anchor ?? node.name, flags: ['anchored'], stretch: days });
  }
  const found = bounded(mention, body, days, scene);
  const known = found.deadline ?? found.end ?? found.start;
  if (known !== null && Number.isFinite(known)) return withPast(found, scene);
  // Without a reference day most words name no days.
  return { ...found, certainty: 'vague' };
}

/** Of an event or season without a year, the one that is under way on the reference day; else as the words say. */
function underWay(node: PeriodNode, scene: Scene): Stretch {
  if (node.type === 'event') return resolveEventDuring(node, scene);
  if (node.type === 'season' && node.year === undefined && node.entry === undefined) {
    const now = resolvePeriod({ ...node, year: { kind: 'relative', offset: 0, word: '' } }, scene);
    if (now.end >= scene.ref) return now;
  }
  return resolvePeriod(node, scene);
}

/** 2月30日. A 29 February without a year shows the next one, but no deadline follows from a day that does not exist. */
const impossible = (mention: Mention, days: Stretch): Finding =>
  nothing(mention, {
    kind: 'date',
    start: Number.isFinite(days.start) ? days.start : null,
    end: Number.isFinite(days.end) ? days.end : null,
    flags: days.flags,
    stretch: days,
  });

function withPast(found: Finding, scene: Scene): Finding {
  const isPast = found.deadline !== null && found.deadline < scene.ref;
  const flags = new Set(found.flags);
  if (isPast) flags.add('past');
  else flags.delete('past');
  return { ...found, flags: [...flags] };
}

function bounded(mention: Mention, body: PeriodBody, days: Stretch, scene: Scene): Finding {
  const base = nothing(mention, {
    kind: 'period',
    certainty: days.approximate ? 'approximate' : 'exact',
    flags: days.flags,
    stretch: days,
  });
  const until = (deadline: DayNumber, others: readonly OtherDeadline[]): Finding => ({
    ...base,
    end: deadline,
    deadline,
    others,
  });
  switch (body.bound) {
    case 'before':
      return before(mention, body, days, scene, base, until);
    case 'eve': {
      const found = until(days.start - 1, []);
      return { ...found, certainty: 'approximate' };
    }
    case 'by':
      return until(days.end, ends(days.others));
    case 'within':
      return days.unit === 'event' || days.unit === 'festival'
        ? { ...base, ...spread(body.node, days), others: ends(days.others, days) }
        : within(body.node, days, scene, until);
    case 'during': {
      const flags = body.node.type === 'festival' ? arrangementFlags(days.end, scene) : [];
      return {
        ...base,
        ...spread(body.node, days),
        others: ends(days.others, days),
        flags: [...new Set([...days.flags, ...flags])],
      };
    }
    case 'since':
      return { ...base, start: days.start, certainty: base.certainty };
    case 'after':
      if (body.node.type === 'offset') return { ...base, start: days.start };
      return { ...base, ...after(days) };
    case 'around':
      return { ...base, ...nominal(days), certainty: 'approximate' };
    default:
      return at(body.node, days, base);
  }
}

/** The days of a festival are those of its holiday when the words speak of 期间. */
function spread(node: PeriodNode, days: Stretch): Pick<Finding, 'start' | 'end' | 'deadline'> {
  const holiday = node.type === 'festival';
  const start = holiday ? (days.holidayStart ?? days.start) : days.start;
  const end = holiday ? (days.holidayEnd ?? days.end) : days.end;
  return { start, end, deadline: end };
}

function at(node: PeriodNode, days: Stretch, base: Finding): Finding {
  const sameDay = days.start === days.end || !Number.isFinite(days.start);
  const single = sameDay && (days.unit === 'day' || days.unit === 'point' || days.unit === 'festival');
  // What lies behind the reference day by its own words is no deadline (近三年).
  const isBehind =
    (node.type === 'window' && node.direction === 'back') || (node.type === 'offset' && node.direction < 0);
  const deadline = isBehind ? null : days.end;
  return {
    ...base,
    kind: single ? 'date' : 'period',
    start: days.start,
    end: days.end,
    deadline,
    others: ends(days.others),
  };
}

const nominal = (days: Stretch): Pick<Finding, 'kind' | 'start' | 'end' | 'deadline' | 'others'> => ({
  kind: days.start === days.end ? 'date' : 'period',
  start: days.start,
  end: days.end,
  deadline: days.end,
  others:
    days.holidayEnd !== undefined && days.holidayEnd !== days.end
      ? [{ deadline: days.holidayEnd, convention: 'C20', reading: '按假期最后一日理解', far: false }]
      : [],
});

/** 后 begins on the day after; for a festival or event after its last day (C17). */
function after(days: Stretch): Pick<Finding, 'start' | 'certainty'> {
  const loose = days.unit === 'festival' || days.unit === 'event' || days.approximate;
  return { start: days.end + 1, certainty: loose ? 'approximate' : 'exact' };
}

function within(
  node: PeriodNode,
  days: Stretch,
  scene: Scene,
  until: (deadline: DayNumber, others: readonly OtherDeadline[]) => Finding,
): Finding {
  if (days.unit === 'week' && node.type === 'week' && node.part === 'whole') {
    const [friday, sunday] = [days.end - 2, days.end];
    const toFriday = scene.reading('C19') === '星期五';
    const other: OtherDeadline = toFriday
      ? { deadline: sunday, convention: 'C19', reading: '按至星期日理解', far: false, rewrite: day(sunday) }
      : { deadline: friday, convention: 'C19', reading: '按至星期五理解', far: false, rewrite: day(friday) };
    return until(toFriday ? friday : sunday, [other]);
  }
  if (node.type === 'window') return { ...until(days.end, ends(days.others)), start: days.start };
  return until(days.end, ends(days.others));
}

const day = (date: DayNumber): string => {
  const { year, month, day: d } = civil(date);
  return `${year}年${month}月${d}日（含）前`;
};

/** What other stretches of the same words end with; those that end alike are no other reading of the deadline. */
function ends(others: readonly OtherStretch[], days?: Stretch): OtherDeadline[] {
  return others
    .filter((other) => days === undefined || other.end !== days.end)
    .map((other) => asOther(other, other.end));
}

const asOther = ({ convention, reading, far }: OtherStretch, deadline: DayNumber): OtherDeadline => ({
  deadline,
  convention,
  reading,
  far,
  rewrite: day(deadline),
});

function before(
  mention: Mention,
  body: PeriodBody,
  days: Stretch,
  scene: Scene,
  base: Finding,
  until: (deadline: DayNumber, others: readonly OtherDeadline[]) => Finding,
): Finding {
  if (body.node.type === 'range' || days.unit === 'span') {
    const found = until(days.end, ends(days.others));
    return body.node.type === 'range' ? { ...found, start: days.start } : found;
  }
  switch (days.unit) {
    case 'day':
      return beforeDay(body, days, scene, until);
    case 'point':
      return until(days.end, ends(days.others));
    case 'xun':
      return beforeXun(days, scene, until);
    case 'festival':
      return beforeFestival(body, days, scene, until);
    case 'event':
      return beforeEvent(mention, body, days, base, until);
    default:
      return BARE_UNITS.has(days.unit) ? beforeUnit(body, days, scene, until) : until(days.end, ends(days.others));
  }
}

function beforeDay(
  body: PeriodBody,
  days: Stretch,
  scene: Scene,
  until: (deadline: DayNumber, others: readonly OtherDeadline[]) => Finding,
): Finding {
  if (body.inclusive) return until(days.end, ends(days.others));
  const excluded = scene.reading('C02') === '不含当日';
  const shift = excluded ? -1 : 0;
  const own: OtherDeadline = excluded
    ? { deadline: days.end, convention: 'C02', reading: '按含当日理解', far: false, rewrite: day(days.end) }
    : { deadline: days.end - 1, convention: 'C02', reading: '按不含当日理解', far: false, rewrite: day(days.end - 1) };
  const years = days.others.flatMap((other) => [
    asOther(other, other.end + shift),
    { ...asOther(other, other.end - 1 - shift), far: false },
  ]);
  return until(days.end + shift, [...years.slice(0, 1), own, ...years.slice(1)]);
}

function beforeXun(
  days: Stretch,
  scene: Scene,
  until: (deadline: DayNumber, others: readonly OtherDeadline[]) => Finding,
): Finding {
  const early = days.start - 1;
  const first = scene.reading('C04b') === '旬前一日';
  const other: OtherDeadline = first
    ? { deadline: days.end, convention: 'C04b', reading: '按至该旬末理解', far: false, rewrite: day(days.end) }
    : { deadline: early, convention: 'C04b', reading: '按该旬开始前理解', far: false, rewrite: day(early) };
  return until(first ? early : days.end, [other, ...ends(days.others)]);
}

function beforeFestival(
  body: PeriodBody,
  days: Stretch,
  scene: Scene,
  until: (deadline: DayNumber, others: readonly OtherDeadline[]) => Finding,
): Finding {
  const eve = days.start - 1;
  const holiday = (days.holidayStart ?? days.start) - 1;
  const working = Number.isFinite(eve) ? dayOf(previousWorkday(toIso(holiday), scene.calendar)) : Number.NaN;
  const choices: readonly (readonly [string, DayNumber, string])[] = [
    ['节前一日', eve, '按节日前一日理解'],
    ['假前一日', holiday, '按放假前一日理解'],
    ['假前最后工作日', working, '按放假前最后一个工作日理解'],
  ];
  const chosen = choices.find(([name]) => name === scene.reading('C12'))?.[1] ?? eve;
  const seen = new Set([chosen]);
  const others: OtherDeadline[] = [];
  if (body.node.type === 'festival' && body.node.loose === true && Number.isFinite(scene.year)) {
    const deadline = dayNumber(scene.year, 12, 31);
    others.push({
      deadline,
      convention: 'C12',
      reading: '按公历年底前理解',
      far: true,
      rewrite: `${scene.year}年底前`,
    });
  }
  for (const [, deadline, reading] of choices) {
    if (seen.has(deadline)) continue;
    seen.add(deadline);
    others.push({ deadline, convention: 'C12', reading, far: false, rewrite: day(deadline) });
  }
  return until(chosen, others);
}

function beforeEvent(
  mention: Mention,
  body: PeriodBody,
  days: Stretch,
  base: Finding,
  until: (deadline: DayNumber, others: readonly OtherDeadline[]) => Finding,
): Finding {
  if (!Number.isFinite(days.start))
    return { ...base, mention, kind: 'none', certainty: 'vague', anchor: days.anchor ?? null, flags: ['anchored'] };
  const atEnd = body.node.type === 'event' && body.node.atEnd;
  const others = days.others
    .filter((other) => (atEnd ? other.end !== days.end : other.start !== days.start))
    .map((other) => asOther(other, atEnd ? other.end : other.start - 1));
  return until(atEnd ? days.end : days.start - 1, others);
}

/** 8月前, 三季度前, 2030年前: before it begins, unless that has passed; always disputable (C07). */
function beforeUnit(
  body: PeriodBody,
  days: Stretch,
  scene: Scene,
  until: (deadline: DayNumber, others: readonly OtherDeadline[]) => Finding,
): Finding {
  const early = days.start - 1;
  const passed = early < scene.ref;
  const toEnd = body.inclusive || passed || scene.reading('C07') === '当期末';
  const other: OtherDeadline = toEnd
    ? { deadline: early, convention: 'C07', reading: '按开始前理解', far: !passed, rewrite: day(early) }
    : { deadline: days.end, convention: 'C07', reading: '按到期末理解', far: true, rewrite: day(days.end) };
  const years = days.others.map((next) => asOther(next, next.start - 1));
  if (body.inclusive) return until(days.end, years);
  return until(toEnd ? days.end : early, [other, ...years]);
}
