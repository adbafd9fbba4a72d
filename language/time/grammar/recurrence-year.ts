import type { PeriodNode, RecurrencePlace } from '../ast.js';
import { daysInMonth } from '../days.js';
import { readFigure } from '../digits.js';
import { type Match, type Reader, wordList, words } from './core.js';
import { readFestival } from './festival.js';
import { joint, LAST, readMonthDays, skipBefore, span } from './recurrence-month.js';

const yearEdge = words<RecurrencePlace>([
  ...['底', '末', '年底', '年末', '年终', '终'].map(
    (word) => [word, { months: [12], days: [LAST], dayNamed: true }] as const,
  ),
  ...['初', '年初'].map((word) => [word, { months: [1], days: [LAST], dayNamed: true }] as const),
  ...['年中', '上半年', '上半年末', '上半年底'].map(
    (word) => [word, { months: [6], days: [LAST], dayNamed: word !== '上半年' }] as const,
  ),
  ...['下半年', '下半年末'].map((word) => [word, { months: [12], days: [LAST], dayNamed: word !== '下半年' }] as const),
]);

/** Reads where in a year: 6月底, 3月、9月, 6月30日、12月31日, 国庆节, 年底. */
export function readYearPlace(
  chars: string,
  at: number,
  period: Reader<PeriodNode> | undefined,
): Match<RecurrencePlace> | undefined {
  const start = chars.charAt(at) === '的' ? at + 1 : at;
  const edge = yearEdge(chars, start);
  if (edge !== undefined) return withNextEdge(chars, edge);
  const quarter = readQuarters(chars, start);
  if (quarter !== undefined) return quarter;
  const months = readMonthList(chars, start);
  if (months !== undefined) return months;
  const festival = readFestival(chars, start);
  const node = festival ?? period?.(chars, start);
  if (
    node === undefined ||
    (node.value.type !== 'festival' &&
      node.value.type !== 'event' &&
      node.value.type !== 'season' &&
      node.value.type !== 'lunar')
  )
    return undefined;
  return { value: { node: node.value, dayNamed: true }, end: node.end };
}

/** 每年上半年和下半年; 年中、年底: two places of one kind. */
function withNextEdge(chars: string, first: Match<RecurrencePlace>): Match<RecurrencePlace> {
  const link = joint(chars, first.end);
  const next = link === undefined ? undefined : yearEdge(chars, link.end);
  const [months, more] = [first.value.months, next?.value.months];
  if (next === undefined || months === undefined || more === undefined || next.value.dayNamed !== first.value.dayNamed)
    return first;
  return { value: { ...first.value, months: [...months, ...more] }, end: next.end };
}

/** 一季度末, 二、四季度, 第二季度和第四季度. */
function readQuarters(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const found = /^((?:第?[一二三四1-4](?:季度?)?[、和及与])*第?[一二三四1-4])季度?([末底])?/.exec(
    chars.slice(at, at + 20),
  );
  if (found === null) return undefined;
  const months = [...(found[1] ?? '').matchAll(/[一二三四1-4]/g)].map(
    ([n]) => ('一二三四'.indexOf(n) + 1 || Number(n)) * 3,
  );
  return { value: { months, days: [LAST], dayNamed: found[2] !== undefined }, end: at + found[0].length };
}

/** 3月, 6月、12月, 3月底, 9月10日, 9月到11月. */
function readMonthList(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const months: number[] = [];
  let end = at;
  for (;;) {
    const link = months.length === 0 ? undefined : joint(chars, end);
    const range = months.length === 0 ? undefined : span(chars, end);
    if (months.length > 0 && link === undefined && range === undefined) break;
    const start = link?.end ?? range?.end ?? end;
    const figure = chars.startsWith('元月', start) ? { value: 1, end: start + 1 } : readFigure(chars, start);
    if (figure === undefined || !(figure.value >= 1 && figure.value <= 12)) break;
    const unit = chars.charAt(figure.end) === '月';
    if (
      !unit &&
      !/^(?:[、和及与至到~-](?:\d{1,2}|[一二三四五六七八九十]{1,2}))+月/.test(chars.slice(figure.end, figure.end + 16))
    )
      break;
    if (range !== undefined) for (let m = (months.at(-1) ?? 0) + 1; m < figure.value; m += 1) months.push(m);
    months.push(figure.value);
    end = figure.end + (unit ? (chars.charAt(figure.end + 1) === '份' ? 2 : 1) : 0);
  }
  if (months.length === 0 || !/[月份]/.test(chars.charAt(end - 1))) return undefined;
  const days = readMonthDays(chars, chars.charAt(end) === '的' ? end + 1 : end);
  if (days === undefined) return { value: { months, dayNamed: false }, end };
  const here = { value: { ...days.value, months }, end: days.end };
  // 每年5月15日至9月30日: it returns every year and is over on its last day.
  const until = span(chars, days.end);
  const last = until === undefined ? undefined : readMonthList(chars, nextYear(chars, until.end)?.end ?? until.end);
  if (last?.value.days !== undefined && last.value.months !== undefined) return last;
  const link = joint(chars, skipBefore(chars, days.end));
  const more = link === undefined ? undefined : readMonthList(chars, nextYear(chars, link.end)?.end ?? link.end);
  return more === undefined ? here : together(here, more);
}

const nextYear = wordList(['次年', '翌年', '第二年', '来年']);

/** 3月底、9月底; 6月30日、12月31日: one place where the day is the same or each the last of its month, else two. */
function together(a: Match<RecurrencePlace>, b: Match<RecurrencePlace>): Match<RecurrencePlace> {
  const [months, more] = [a.value.months, b.value.months];
  const days =
    String(a.value.days) === String(b.value.days)
      ? a.value.days
      : areMonthEnds(a.value) && areMonthEnds(b.value)
        ? [LAST]
        : undefined;
  if (months === undefined || more === undefined || days === undefined || b.value.also !== undefined)
    return { value: { ...a.value, also: [b.value, ...(b.value.also ?? [])] }, end: b.end };
  return { value: { ...a.value, days, months: [...months, ...more] }, end: b.end };
}

const areMonthEnds = ({ months, days }: RecurrencePlace): boolean =>
  months !== undefined &&
  days?.length === 1 &&
  months.every((month) => days[0] === LAST || days[0] === daysInMonth(COMMON_YEAR, month));

/** Any year without 29 February. */
const COMMON_YEAR = 2023;
