import type { CalendarNode, ListNode, PeriodNode, RangeNode, UnitRef, WeekNode } from '../ast.js';
import { readFigure } from '../digits.js';
import { readMonth } from './calendar-units.js';
import { skipAside } from './bound.js';
import { type Match, type Reader, wordList } from './core.js';
import { readNow } from './day-words.js';
import { isDay } from './is-day.js';
import { readWeekday } from './week.js';
import { readYear } from './year.js';

const opening = wordList(['自', '从', '由']);
const started = wordList(['起', '开始', '开始起', '之日起', '日起', '起,', '开始,']);
const until = wordList([
  '至',
  '到',
  '-',
  '--',
  '---',
  '~',
  '~~',
  '直至',
  '直到',
  '-至',
  '截至',
  '截止到',
  '止于',
  '→',
  '一直到',
  '持续到',
  '持续至',
]);
const closing = wordList(['止', '为止', '结束', '截止']);
const enumerated = wordList(['、', '和', '及', '与', ',', '以及']);

/** Reads A至B and A、B over the periods that `period` reads; parts that a side leaves out are inherited when it is resolved. */
export function rangeReader(period: Reader<PeriodNode>): Reader<PeriodNode> {
  return (chars, at) => {
    const open = opening(chars, at);
    const start = open?.end ?? at;
    return readPartial(chars, start, period) ?? readWhole(chars, start, period, open !== undefined);
  };
}

function readWhole(
  chars: string,
  at: number,
  period: Reader<PeriodNode>,
  opened: boolean,
): Match<PeriodNode> | undefined {
  const now = readNow(chars, at);
  const named = period(chars, at);
  const from = named ?? (now !== undefined && /^[起至到-]|^开始/.test(chars.slice(now.end)) ? now : undefined);
  if (from === undefined) return undefined;
  const aside = isDay(from.value) ? skipAside(chars, from.end) : from.end;
  const begun = started(chars, aside);
  const link = until(chars, begun?.end ?? aside);
  if (link !== undefined) {
    const to = readTo(chars, link.end, from.value, period);
    if (to !== undefined && !isNameAfter(chars, to.end)) {
      const value: RangeNode = { type: 'range', from: from.value, to: to.value };
      return { value, end: closing(chars, to.end)?.end ?? to.end };
    }
  }
  if (opened) return undefined;
  if (begun !== undefined) return from;
  return readList(chars, from, period);
}

/** 一至三年级 and the like. */
const isNameAfter = (chars: string, at: number): boolean => /^(?:级|级以|届)/.test(chars.slice(at, at + 2));

function readTo(
  chars: string,
  at: number,
  from: PeriodNode,
  period: Reader<PeriodNode>,
): Match<PeriodNode> | undefined {
  const now = readNow(chars, at);
  const named = period(chars, at);
  if (named !== undefined) return named;
  if (now !== undefined) return now;
  if (from.type === 'week' && typeof from.part === 'object') {
    const weekday = readWeekday(chars, at);
    if (weekday !== undefined) {
      const value: WeekNode = { type: 'week', part: { weekday: weekday.value } };
      return { value, end: weekday.end };
    }
  }
  // 2008.03-2009: the year alone.
  const figure = readFigure(chars, at);
  if (
    from.type === 'calendar' &&
    from.year !== undefined &&
    figure?.form === 'arabic' &&
    figure.length === 4 &&
    figure.value >= 1900 &&
    figure.value <= 2100
  ) {
    return { value: { type: 'calendar', year: { kind: 'absolute', year: figure.value } }, end: figure.end };
  }
  return undefined;
}

/** Of two calendar units side by side only the second may carry the unit: 5至8月, 10月12-14日, 2023-2025年, 元至4月, 6、7月份. */
function readPartial(chars: string, at: number, period: Reader<PeriodNode>): Match<PeriodNode> | undefined {
  const year = readYear(chars, at);
  const month = readMonth(chars, year?.end ?? at);
  const start = month?.end ?? year?.end ?? at;
  const ordinal = chars.charAt(start) === '第';
  const bare =
    chars.charAt(start) === '元'
      ? { value: 1, end: start + 1, form: 'spelled', length: 1 }
      : readFigure(chars, ordinal ? start + 1 : start);
  if (bare === undefined || bare.form === 'masked') return undefined;
  const items = [bare];
  let link = until(chars, bare.end) ?? enumerated(chars, bare.end);
  const listed = link !== undefined && until(chars, bare.end) === undefined;
  while (link?.value === '、') {
    const next = readFigure(chars, link.end);
    const further = next === undefined ? undefined : enumerated(chars, next.end);
    if (next === undefined || further === undefined || next.form === 'masked') break;
    items.push(next);
    link = further;
  }
  if (link === undefined || link.value === ',') return undefined;
  const to = period(chars, link.end);
  if (to === undefined || to.value.type !== 'calendar') return undefined;
  const unit = coarsest(to.value);
  if (unit === undefined || (unit === 'year') !== (bare.length === 4 || (bare.length === 2 && unit === 'year')))
    return undefined;
  const context: CalendarNode = {
    type: 'calendar',
    ...(year === undefined ? {} : { year: year.value }),
    ...(month === undefined ? {} : { month: month.value }),
  };
  const nodes = items.map((item) => withUnit(context, unit, item.value));
  if (nodes.some((node) => node === undefined)) return undefined;
  const parts = nodes as CalendarNode[];
  const [from] = parts;
  if (from === undefined) return undefined;
  if (listed) return { value: { type: 'list', items: [...parts, to.value] } satisfies ListNode, end: to.end };
  return {
    value: { type: 'range', from, to: to.value } satisfies RangeNode,
    end: closing(chars, to.end)?.end ?? to.end,
  };
}

type NamedUnit = 'year' | 'quarter' | 'month' | 'day';

function coarsest(node: CalendarNode): NamedUnit | undefined {
  if (node.year !== undefined) return node.year.kind === 'absolute' ? 'year' : undefined;
  if (node.quarter?.kind === 'nth') return 'quarter';
  if (node.month?.kind === 'nth') return 'month';
  return node.day?.kind === 'nth' && node.half === undefined ? 'day' : undefined;
}

const LIMITS: Readonly<Record<NamedUnit, readonly [number, number]>> = {
  year: [1, 9999],
  quarter: [1, 4],
  month: [1, 12],
  day: [1, 31],
};

function withUnit(context: CalendarNode, unit: NamedUnit, n: number): CalendarNode | undefined {
  const [low, high] = LIMITS[unit];
  if (n < low || n > high) return undefined;
  const ref: UnitRef = { kind: 'nth', n };
  if (unit === 'year') {
    if (context.year !== undefined || context.month !== undefined) return undefined;
    return { type: 'calendar', year: { kind: 'absolute', year: n < 100 ? 2000 + n : n } };
  }
  if (unit !== 'day' && context.month !== undefined) return undefined;
  return { ...context, [unit]: ref };
}

/** 6月、9月、12月; 本周六和周日; 9月10号,11号: periods of one kind in a row. */
function readList(chars: string, first: Match<PeriodNode>, period: Reader<PeriodNode>): Match<PeriodNode> | undefined {
  const items = [first.value];
  let end = first.end;
  for (;;) {
    const link = enumerated(chars, end);
    const next = link === undefined ? undefined : period(chars, link.end);
    if (link === undefined || next === undefined || !isAlike(items.at(-1), next.value, link.value)) break;
    items.push(next.value);
    end = next.end;
  }
  return items.length === 1 ? first : { value: { type: 'list', items: withEdge(items) }, end };
}

function finestOf(node: CalendarNode): string {
  if (node.day !== undefined) return 'day';
  if (node.xun !== undefined) return 'xun';
  if (node.month !== undefined) return 'month';
  if (node.quarter !== undefined) return 'quarter';
  return node.half === undefined ? 'year' : 'half';
}

/** The same unit; what the last one adds (底) may be left out before it. */
const isAsFine = (a: CalendarNode, b: CalendarNode): boolean =>
  finestOf(a) === finestOf(b) && (a.edge === b.edge || (a.edge === undefined && b.edge === 'end'));

/** 6月、9月、12月底: the end that the last one names is meant of all. */
function withEdge(items: readonly PeriodNode[]): readonly PeriodNode[] {
  const last = items.at(-1);
  if (last?.type !== 'calendar' || last.edge === undefined) return items;
  const { edge } = last;
  return items.map((item) => (item.type === 'calendar' && item.edge === undefined ? { ...item, edge } : item));
}

const isWholeYear = (node: CalendarNode): boolean => finestOf(node) === 'year';

function isAlike(a: PeriodNode | undefined, b: PeriodNode, link: string): boolean {
  if (a === undefined || a.type !== b.type) return false;
  if (a.type === 'calendar' && b.type === 'calendar') {
    if (b.year !== undefined && a.year?.kind !== b.year.kind) return false;
    // 3月和5月 are two months, 2023年和2025年 two years; 6、7月 is one stretch.
    const named = (a.month !== undefined && b.month !== undefined) || (isWholeYear(a) && isWholeYear(b));
    if (link !== '、' && link !== ',' && named) return false;
    return isAsFine(a, b) && (link !== ',' || (finestOf(a) === 'day' && b.month === undefined));
  }
  return a.type === 'week' && link !== ',';
}
