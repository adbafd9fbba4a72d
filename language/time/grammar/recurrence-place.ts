import type { PeriodNode, RecurrenceBody, RecurrencePlace } from '../ast.js';
import { daysInMonth } from '../days.js';
import { readFigure } from '../digits.js';
import { readFestival } from './festival.js';
import { type Match, type Reader, wordList, words } from './core.js';
import { readWeekday } from './week.js';

type Every = RecurrenceBody['every'];

const LAST = -1;
const joint = wordList(['、', '和', '及', '与', '或', ',']);
const span = wordList(['至', '到', '-', '~']);

/** Reads where in its unit a recurrence falls due: 5日, 一三五, 末, 首月10日, 6月底, 最后一个工作日. */
export function readPlace(
  chars: string,
  at: number,
  every: Every,
  months: readonly number[] | undefined,
  period: Reader<PeriodNode> | undefined,
): Match<RecurrencePlace> | undefined {
  if (months !== undefined) return inMonths(chars, at, months);
  switch (every) {
    case 'week':
      return readWeekdays(chars, at);
    case 'month':
      return readMonthDays(chars, at);
    case 'quarter':
      return readQuarterPlace(chars, at);
    case 'halfYear':
      return readHalfYearPlace(chars, at);
    case 'year':
      return readYearPlace(chars, at, period);
    case 'xun':
      return /^[末底]/.test(chars.slice(at, at + 1))
        ? { value: { days: [10, 20, LAST], dayNamed: true }, end: at + 1 }
        : undefined;
    default:
      return undefined;
  }
}

function inMonths(chars: string, at: number, months: readonly number[]): Match<RecurrencePlace> | undefined {
  const start = chars.charAt(at) === '的' ? at + 1 : at;
  const days = readMonthDays(chars, start);
  return days === undefined ? undefined : { value: { ...days.value, months }, end: days.end };
}

function readWeekdays(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const prefix = /^(?:的)?(?:周|星期|礼拜)?/.exec(chars.slice(at, at + 3))?.[0].length ?? 0;
  const first = readWeekday(chars, at + prefix);
  if (first === undefined) {
    return chars.charAt(at) === '末' ? { value: { weekdays: [7], dayNamed: true }, end: at + 1 } : undefined;
  }
  const weekdays = [first.value];
  let end = first.end;
  for (;;) {
    const link = joint(chars, end);
    const range = span(chars, end);
    const start = link?.end ?? range?.end ?? end;
    const skipped = /^(?:周|星期|礼拜)/.exec(chars.slice(start, start + 2))?.[0].length ?? 0;
    if (link !== undefined && skipped === 0 && link.value !== '、') break;
    const next = readWeekday(chars, start + skipped);
    const previous = weekdays.at(-1);
    if (next === undefined || previous === undefined || next.value <= previous) break;
    if (range !== undefined) for (let d = previous + 1; d < next.value; d += 1) weekdays.push(d);
    weekdays.push(next.value);
    end = next.end;
  }
  return { value: { weekdays, dayNamed: true }, end };
}

const monthDay = words<RecurrencePlace>([
  ...['底', '末', '月底', '月末', '最后一天', '最后一日', '末日'].map(
    (word) => [word, { days: [LAST], dayNamed: true }] as const,
  ),
  ...['初', '月初', '上旬'].map((word) => [word, { days: [10], dayNamed: true }] as const),
  ...['中', '月中'].map((word) => [word, { days: [15], dayNamed: true }] as const),
  ['中旬', { days: [20], dayNamed: true }],
  ['下旬', { days: [LAST], dayNamed: true }],
  ['上、中旬', { days: [10, 20], dayNamed: true }],
  ['上、下旬', { days: [10, LAST], dayNamed: true }],
  ['中、下旬', { days: [20, LAST], dayNamed: true }],
  ['上、中、下旬', { days: [10, 20, LAST], dayNamed: true }],
  ['首日', { days: [1], dayNamed: true }],
  ['第一天', { days: [1], dayNamed: true }],
  ['首个工作日', { workday: true, ordinal: 1, dayNamed: true }],
  ['第一个工作日', { workday: true, ordinal: 1, dayNamed: true }],
  ['最后一个工作日', { workday: true, ordinal: LAST, dayNamed: true }],
  ['最后1个工作日', { workday: true, ordinal: LAST, dayNamed: true }],
  ['末个工作日', { workday: true, ordinal: LAST, dayNamed: true }],
]);

/** What shows that the word begins another (每月中央资金, 每月底数, 每月初步). */
const ANOTHER_WORD = /^(?:中[央标国心小秋间层]|底[数线]|初[步审稿])/;

function readMonthDays(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const first = readOneMonthDay(chars, at);
  if (first === undefined || first.value.days === undefined) return first;
  // 每月10日、20日、月底前; 每月上、下旬; 5日前、20日前: one after another.
  const days = [...first.value.days];
  let { end } = first;
  for (;;) {
    const link = joint(chars, skipBefore(chars, end));
    const next = link === undefined || link.value === ',' ? undefined : readOneMonthDay(chars, link.end);
    if (next?.value.days === undefined) break;
    days.push(...next.value.days);
    end = next.end;
  }
  return { value: { days, dayNamed: true }, end };
}

/** 前 may be said of every day in a list and means the same as said once. */
const skipBefore = (chars: string, at: number): number =>
  at + (/^(?:以前|之前|前)(?=[、和及与或])/.exec(chars.slice(at, at + 3))?.[0].length ?? 0);

function readOneMonthDay(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const known = monthDay(chars, at);
  if (known !== undefined && !ANOTHER_WORD.test(chars.slice(at, at + 2))) return known;
  const ended = /^(?:结束|终了)后的?/.exec(chars.slice(at, at + 4));
  if (ended !== null) return afterUnit(chars, at + ended[0].length, undefined);
  return readOrdinal(chars, at) ?? readDayList(chars, at);
}

/** 第二个周五, 最后一个周一, 前5个工作日内, 第3个工作日. */
function readOrdinal(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const last = /^最后[一1]个?/.exec(chars.slice(at, at + 4));
  const first = /^首个/.exec(chars.slice(at, at + 2));
  const figure = /^[第前]/.test(chars.charAt(at)) ? readFigure(chars, at + 1) : undefined;
  const start = last !== null ? at + last[0].length : first !== null ? at + 2 : figure?.end;
  const ordinal = last !== null ? LAST : first !== null ? 1 : figure?.value;
  if (start === undefined || ordinal === undefined || ordinal > 31 || ordinal === 0) return undefined;
  const rest = chars.slice(start, start + 5);
  const workday = /^个?工作日/.exec(rest);
  if (workday !== null) return { value: { workday: true, ordinal, dayNamed: true }, end: start + workday[0].length };
  const week = /^个?(?:周|星期|礼拜)/.exec(rest);
  // 第二周的周五, 第二周星期五 and 第二个周五 are the same day.
  const again =
    week === null ? null : /^的?(?:周|星期|礼拜)/.exec(chars.slice(start + week[0].length, start + week[0].length + 3));
  const weekday =
    week === null ? undefined : readWeekday(chars, start + week[0].length + (again === null ? 0 : again[0].length));
  if (weekday !== undefined) return { value: { weekdays: [weekday.value], ordinal, dayNamed: true }, end: weekday.end };
  const days = /^[天日]/.exec(rest);
  if (days !== null && ordinal > 0) return { value: { days: [ordinal], dayNamed: true }, end: start + 1 };
  return undefined;
}

/** 5日, 15日、30日, 1-5日, 逢五. */
function readDayList(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const days: number[] = [];
  let end = at;
  for (;;) {
    const link = days.length === 0 ? undefined : joint(chars, end);
    const range = days.length === 0 ? undefined : span(chars, end);
    if (days.length > 0 && link === undefined && range === undefined) break;
    const figure = readFigure(chars, link?.end ?? range?.end ?? end);
    if (figure === undefined || !(figure.value >= 1 && figure.value <= 31) || figure.form === 'listed') break;
    const unit = /^[日号]/.test(chars.charAt(figure.end));
    // 5、15、25日: the unit may come once, at the end.
    if (!unit && !hasUnitLater(chars, figure.end)) break;
    if (range !== undefined) days.pop();
    days.push(figure.value);
    end = figure.end + (unit ? 1 : 0);
  }
  const closed = /[日号]/.test(chars.charAt(end - 1));
  return days.length > 0 && closed ? { value: { days, dayNamed: true }, end } : undefined;
}

const hasUnitLater = (chars: string, at: number): boolean =>
  /^(?:[、和及与至到~-]\d{1,2})+[日号]/.test(chars.slice(at, at + 16));

const quarterMonths = words<readonly number[]>([
  ...[
    '首月',
    '首个月',
    '第一个月',
    '第1个月',
    '后首月',
    '后首个月',
    '结束后首月',
    '结束后次月',
    '后次月',
    '终了后首月',
    '结束后的首月',
    '第一月',
    '初月',
  ].map((word) => [word, [1, 4, 7, 10]] as const),
  ...['次月', '第二个月', '第2个月', '中月'].map((word) => [word, [2, 5, 8, 11]] as const),
  ...['末月', '最后一个月', '最后1个月', '第三个月', '第3个月', '尾月'].map((word) => [word, [3, 6, 9, 12]] as const),
]);

function readQuarterPlace(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const start = chars.charAt(at) === '的' ? at + 1 : at;
  const months = quarterMonths(chars, start);
  if (months !== undefined)
    return (
      inMonths(chars, months.end, months.value) ?? { value: { months: months.value, dayNamed: false }, end: months.end }
    );
  if (/^[末底](?![级端数])/.test(chars.slice(start, start + 2)))
    return { value: { months: [3, 6, 9, 12], days: [LAST], dayNamed: true }, end: start + 1 };
  const last = /^最后一[天日]/.exec(chars.slice(start, start + 4));
  if (last !== null)
    return { value: { months: [3, 6, 9, 12], days: [LAST], dayNamed: true }, end: start + last[0].length };
  const ended = /^(?:结束|终了)?后的?/.exec(chars.slice(start, start + 4));
  if (ended !== null) return afterUnit(chars, start + ended[0].length, [1, 4, 7, 10]);
  if (chars.charAt(start) === '初' && !/[步审]/.test(chars.charAt(start + 1)))
    return { value: { months: [1, 4, 7, 10], days: [10], dayNamed: true }, end: start + 1 };
  return undefined;
}

function afterUnit(
  chars: string,
  at: number,
  months: readonly number[] | undefined,
): Match<RecurrencePlace> | undefined {
  const figure = readFigure(chars, at);
  if (figure === undefined || !(figure.value >= 1 && figure.value <= 28)) return undefined;
  const place = months === undefined ? {} : { months };
  const unit = /^(?:日|天|个自然日)/.exec(chars.slice(figure.end, figure.end + 4));
  if (unit !== null)
    return { value: { ...place, days: [figure.value], dayNamed: true }, end: figure.end + unit[0].length };
  const workday = /^个?工作日/.exec(chars.slice(figure.end, figure.end + 4));
  return workday === null
    ? undefined
    : {
        value: { ...place, workday: true, ordinal: figure.value, dayNamed: true },
        end: figure.end + workday[0].length,
      };
}

const halfYearMonths = words<readonly number[]>([
  ['首月', [1, 7]],
  ['末月', [6, 12]],
  ['最后一个月', [6, 12]],
  ['结束后首月', [1, 7]],
  ['后首月', [1, 7]],
]);

function readHalfYearPlace(chars: string, at: number): Match<RecurrencePlace> | undefined {
  if (/^[末底]/.test(chars.slice(at, at + 1)))
    return { value: { months: [6, 12], days: [LAST], dayNamed: true }, end: at + 1 };
  const months = halfYearMonths(chars, at);
  return months === undefined
    ? undefined
    : (inMonths(chars, months.end, months.value) ?? {
        value: { months: months.value, dayNamed: false },
        end: months.end,
      });
}

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

function readYearPlace(
  chars: string,
  at: number,
  period: Reader<PeriodNode> | undefined,
): Match<RecurrencePlace> | undefined {
  const start = chars.charAt(at) === '的' ? at + 1 : at;
  const edge = yearEdge(chars, start);
  if (edge !== undefined) return withNextEdge(chars, edge);
  const quarter = /^第?([一二三四1-4])季度?([末底])?/.exec(chars.slice(start, start + 5));
  if (quarter !== null) return quarterOfYear(start, quarter);
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

function quarterOfYear(start: number, quarter: RegExpExecArray): Match<RecurrencePlace> {
  const n = '一二三四'.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1]);
  return {
    value: { months: [n * 3], days: [LAST], dayNamed: quarter[2] !== undefined },
    end: start + quarter[0].length,
  };
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
  const days = readMonthDays(chars, end);
  if (days === undefined) return { value: { months, dayNamed: false }, end };
  const here = { value: { ...days.value, months }, end: days.end };
  // 每年5月15日至9月30日: it returns every year and is over on its last day.
  const until = span(chars, days.end);
  const last = until === undefined ? undefined : readMonthList(chars, until.end);
  if (last?.value.days !== undefined && last.value.months !== undefined) return last;
  const link = joint(chars, skipBefore(chars, days.end));
  const more = link === undefined ? undefined : readMonthList(chars, link.end);
  return more === undefined ? here : (together(here, more) ?? here);
}

/** 3月底、9月底; 6月30日、12月31日: one rule where the day is the same or each the last of its month. */
function together(a: Match<RecurrencePlace>, b: Match<RecurrencePlace>): Match<RecurrencePlace> | undefined {
  const [months, more] = [a.value.months, b.value.months];
  if (months === undefined || more === undefined) return undefined;
  const days =
    String(a.value.days) === String(b.value.days)
      ? a.value.days
      : areMonthEnds(a.value) && areMonthEnds(b.value)
        ? [LAST]
        : undefined;
  return days === undefined ? undefined : { value: { ...a.value, days, months: [...months, ...more] }, end: b.end };
}

const areMonthEnds = ({ months, days }: RecurrencePlace): boolean =>
  months !== undefined &&
  days?.length === 1 &&
  months.every((month) => days[0] === LAST || days[0] === daysInMonth(COMMON_YEAR, month));

/** Any year without 29 February. */
const COMMON_YEAR = 2023;
