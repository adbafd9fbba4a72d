import type { CalendarNode, Edge } from '../ast.js';
import {
  readDay,
  readHalf,
  readHalfMonth,
  readMonth,
  readMonthEdge,
  readMonthOf,
  readQuarter,
  readQuarterEdge,
  readXun,
  readYearEdge,
} from './calendar-units.js';
import { type Match, words } from './core.js';
import { readYear } from './year.js';

type Draft = { -readonly [K in keyof CalendarNode]: CalendarNode[K] };

const THIS = { kind: 'relative', offset: 0 } as const;
const THIS_YEAR = { ...THIS, word: '' } as const;

/** Units that need no name because the one of the reference day is meant: 年底, 月末, 季度末, 中旬. */
const implied = words<CalendarNode>([
  ['年底', { type: 'calendar', year: THIS_YEAR, edge: 'end' }],
  ['年末', { type: 'calendar', year: THIS_YEAR, edge: 'end' }],
  ['岁末', { type: 'calendar', year: THIS_YEAR, edge: 'end' }],
  ['年终', { type: 'calendar', year: THIS_YEAR, edge: 'end' }],
  ['年尾', { type: 'calendar', year: THIS_YEAR, edge: 'end' }],
  ['年初', { type: 'calendar', year: THIS_YEAR, edge: 'begin' }],
  ['年中', { type: 'calendar', year: THIS_YEAR, edge: 'middle' }],
  ['季度末', { type: 'calendar', quarter: THIS, edge: 'end' }],
  ['季度底', { type: 'calendar', quarter: THIS, edge: 'end' }],
  ['季末', { type: 'calendar', quarter: THIS, edge: 'end' }],
  ['季底', { type: 'calendar', quarter: THIS, edge: 'end' }],
  ['季初', { type: 'calendar', quarter: THIS, edge: 'begin' }],
  ['季度初', { type: 'calendar', quarter: THIS, edge: 'begin' }],
  ['月底', { type: 'calendar', month: THIS, edge: 'end' }],
  ['月末', { type: 'calendar', month: THIS, edge: 'end' }],
  ['月尾', { type: 'calendar', month: THIS, edge: 'end' }],
  ['月初', { type: 'calendar', month: THIS, edge: 'begin' }],
  ['月中', { type: 'calendar', month: THIS, edge: 'middle' }],
  ['半年末', { type: 'calendar', half: THIS, edge: 'end' }],
  ['半年底', { type: 'calendar', half: THIS, edge: 'end' }],
]);

/** Units that are meant only together with 内 (年内, 月内, 季度内): without it they are parts of other words. */
const impliedWithin = words<CalendarNode>([
  ['年内', { type: 'calendar', year: THIS_YEAR }],
  ['年度内', { type: 'calendar', year: THIS_YEAR }],
  ['月内', { type: 'calendar', month: THIS }],
  ['季度内', { type: 'calendar', quarter: THIS }],
  ['季内', { type: 'calendar', quarter: THIS }],
  ['旬内', { type: 'calendar', month: THIS, xun: THIS }],
]);

/**
 * Reads calendar units from the coarsest to the finest, as far as they are written: 2024年6月30日, 明年3月底, 三季度首月20日,
 * 5月上旬, 15日, 年底.
 */
export function readCalendar(chars: string, at: number): Match<CalendarNode> | undefined {
  const within = impliedWithin(chars, at);
  if (within !== undefined && !followsFigure(chars, at)) return { value: within.value, end: within.end - 1 };
  const edge = implied(chars, at);
  if (
    edge !== undefined &&
    !/[年月季]/.test(chars.charAt(at - 1)) &&
    !followsFigure(chars, at) &&
    !anotherEdge(chars, edge.end)
  )
    return edge;
  const draft: Draft = { type: 'calendar' };
  const year = readYear(chars, at);
  let end = at;
  if (year !== undefined) {
    draft.year = year.value;
    end = skipComma(chars, skipOf(chars, year.end));
  }
  const fine = readBelowYear(chars, end, draft);
  if (fine > end) return { value: draft, end: fine };
  return year === undefined ? undefined : { value: draft, end: year.end };
}

/** 年中标: here 中 begins another word; 年终 is a time only before 前. */
const anotherEdge = (chars: string, end: number): boolean =>
  (chars.charAt(end - 1) === '终' && !/^(?:以|之)?前/.test(chars.slice(end, end + 2))) ||
  (chars.charAt(end - 1) === '中' && /^(?:标|国|央|旬|间|小|秋)/.test(chars.slice(end, end + 1)));

const followsFigure = (chars: string, at: number): boolean =>
  /[0-9一二两三四五六七八九十百个多]$/.test(chars.slice(Math.max(0, at - 1), at));

/** 的 between two units says nothing (十月的第一周, 明年的6月). */
const skipOf = (chars: string, at: number): number => (chars.charAt(at) === '的' ? at + 1 : at);

/** A comma between year and month says nothing either where a month and a day follow (二零一六年，九月三号). */
const skipComma = (chars: string, at: number): number =>
  chars.charAt(at) === ',' &&
  /^,(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号]/.test(
    chars.slice(at, at + 10),
  )
    ? at + 1
    : at;

function readBelowYear(chars: string, at: number, draft: Draft): number {
  const half = readHalf(chars, at);
  if (half !== undefined) {
    draft.half = half.value;
    return withEdge(chars, half.end, draft, readQuarterEdge);
  }
  const quarter = readQuarter(chars, at, draft.year !== undefined);
  if (quarter !== undefined) {
    draft.quarter = quarter.value;
    return readBelowQuarter(chars, quarter.end, draft);
  }
  const month = readMonth(chars, at);
  if (month !== undefined) {
    draft.month = month.value;
    return readBelowMonth(chars, month.end, draft);
  }
  if (draft.year !== undefined) {
    // 2025年年内: the unit is named twice.
    return chars.startsWith('年内', at) ? at + 1 : withEdge(chars, at, draft, readYearEdge);
  }
  return readAloneBelowMonth(chars, at, draft);
}

function readBelowQuarter(chars: string, at: number, draft: Draft): number {
  const monthOf = readMonthOf(chars, skipOf(chars, at));
  if (monthOf !== undefined) {
    draft.monthOf = monthOf.value;
    return readBelowMonth(chars, monthOf.end, draft);
  }
  return withEdge(chars, at, draft, readQuarterEdge);
}

function readBelowMonth(chars: string, at: number, draft: Draft): number {
  const xun = readXun(chars, skipOf(chars, at));
  if (xun !== undefined) {
    draft.xun = xun.value;
    return withEdge(chars, xun.end, draft, readMonthEdge);
  }
  const half = readHalfMonth(chars, at);
  if (half !== undefined) {
    draft.halfMonth = half.value;
    return withEdge(chars, half.end, draft, readMonthEdge);
  }
  const day = readDay(chars, skipOf(chars, at), true);
  if (day !== undefined) {
    draft.day = day.value;
    return day.end;
  }
  return withEdge(chars, at, draft, readMonthEdge);
}

/** 中旬, 上半月, 15日: the month of the reference day, or for a day the next such day. */
function readAloneBelowMonth(chars: string, at: number, draft: Draft): number {
  const xun = readXun(chars, at);
  if (xun !== undefined) {
    draft.month = THIS;
    draft.xun = xun.value;
    return withEdge(chars, xun.end, draft, readMonthEdge);
  }
  const half = readHalfMonth(chars, at);
  if (half !== undefined) {
    draft.month = THIS;
    draft.halfMonth = half.value;
    return half.end;
  }
  // 不超过30日 is a length.
  if (/(?:超过|少于|至少|连续|满)$/.test(chars.slice(Math.max(0, at - 2), at))) return at;
  const day = readDay(chars, at, false);
  if (day === undefined) return at;
  draft.day = day.value;
  return day.end;
}

function withEdge(
  chars: string,
  at: number,
  draft: Draft,
  read: (chars: string, at: number) => Match<Edge> | undefined,
): number {
  const edge = read(chars, at);
  if (edge === undefined) return at;
  draft.edge = edge.value;
  // The middle of a quarter is its middle month, with or without 期.
  if (chars.charAt(edge.end - 1) === '期' || (edge.value === 'middle' && draft.quarter !== undefined))
    draft.edgeIsPhase = true;
  return edge.end;
}
