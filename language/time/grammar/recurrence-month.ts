import type { RecurrencePlace } from '../ast.js';
import { readFigure } from '../digits.js';
import { type Match, wordList, words } from './core.js';
import { readWeekday } from './week.js';

/** The last day of a month, or the last of its weekdays. */
export const LAST = -1;

/** Joins two places of one rhythm. */
export const joint = wordList(['、', '和', '及', '与', '或', ',']);
/** Joins the first and the last of a stretch. */
export const span = wordList(['至', '到', '-', '~']);

/** 首月10日, 末月底: a day in given months. */
export function inMonths(chars: string, at: number, months: readonly number[]): Match<RecurrencePlace> | undefined {
  const start = chars.charAt(at) === '的' ? at + 1 : at;
  const days = readMonthDays(chars, start);
  return days === undefined ? undefined : { value: { ...days.value, months }, end: days.end };
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

/** Reads where in a month: 5日, 10日、20日、月底, 最后一个工作日, 第二个周五. */
export function readMonthDays(chars: string, at: number): Match<RecurrencePlace> | undefined {
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
export const skipBefore = (chars: string, at: number): number =>
  at + (/^(?:以前|之前|前)(?=[、和及与或])/.exec(chars.slice(at, at + 3))?.[0].length ?? 0);

function readOneMonthDay(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const known = monthDay(chars, at);
  if (known !== undefined && !ANOTHER_WORD.test(chars.slice(at, at + 2))) return known;
  const ended = /^(?:(?:结束|终了|期满)(?:之日起|[之以]?后)?|[之以]后)的?/.exec(chars.slice(at, at + 8));
  if (ended !== null) return afterUnit(chars, at + ended[0].length, undefined);
  return readOrdinal(chars, at) ?? readDayList(chars, at);
}

/** 第二个周五, 最后一个周一, 前5个工作日内, 第3个工作日. */
export function readOrdinal(chars: string, at: number): Match<RecurrencePlace> | undefined {
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

/**
 * Reads a length that is counted from the end of each unit (每季度结束后10日内): it ends in the months that follow, which for
 * a whole number of months is the last day of the last of them.
 */
export function afterUnit(
  chars: string,
  at: number,
  months: readonly number[] | undefined,
): Match<RecurrencePlace> | undefined {
  const figure = readFigure(chars, at);
  const unit =
    figure === undefined ? null : /^(?:日|天|个自然日|个?工作日|个?月)/.exec(chars.slice(figure.end, figure.end + 4));
  if (figure === undefined || unit === null || !(figure.value >= 1 && figure.value <= 30)) return undefined;
  const place = months === undefined ? {} : { months };
  const end = figure.end + unit[0].length;
  if (unit[0].endsWith('工作日'))
    return { value: { ...place, workday: true, ordinal: figure.value, dayNamed: true }, end };
  if (!unit[0].endsWith('月')) return { value: { ...place, days: [figure.value], dayNamed: true }, end };
  if (figure.value > 12 || (months === undefined && figure.value > 1)) return undefined;
  const later = months?.map((month) => ((month + figure.value - 2) % 12) + 1);
  return { value: { ...(later === undefined ? {} : { months: later }), days: [LAST], dayNamed: true }, end };
}
