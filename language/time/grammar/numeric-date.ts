import type { CalendarNode } from '../ast.js';
import { isCivilDate } from '../days.js';
import { readMonthEdge } from './calendar-units.js';
import { BARRIER } from '../source.js';
import type { Match } from './core.js';
import { centuryOf } from './year.js';

/** What begins in a stretch of figures, dots, dashes and strokes must end it too: no more figures may follow but a range's second date. */
const FULL = /(\d{4})([-./·])(\d{1,2})[-./·](\d{1,2})(?![\d.%/]|-\d(?!\d{3}[-./年]|\d?[./]\d))/y;
/** Figures set apart by blanks: 2026 06 30. */
const SPACED = new RegExp(`(\\d{4})${BARRIER}(\\d{2})${BARRIER}(\\d{2})(?![\\d.%${BARRIER}])`, 'y');
const COMPACT = /(\d{4})(\d{2})(\d{2})(?![\d.%-])/y;
const YEAR_LAST = /(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d.%/])/y;
const SHORT = /(\d{2})([-/])(\d{1,2})\2(\d{1,2}|\d{2})(?![\d.%/-])/y;
const SHORT_DOTTED = /(\d{2})\.(\d{1,2})\.(\d{1,2})(?![\d.%/])/y;
const YEAR_MONTH = /(\d{4})[-./](\d{1,2})(?![\d.%/]|-\d{1,2}(?!\d))/y;
const MONTH_DAY = /(\d{1,2})([-./·])(\d{1,2})(?![\d.%/·年月]|-\d(?!\d?[./]\d))(日)?/y;

const nth = (n: number) => ({ kind: 'nth', n }) as const;

function calendar(year: number | undefined, month: number, day?: number): CalendarNode {
  return {
    type: 'calendar',
    ...(year === undefined ? {} : { year: { kind: 'absolute', year } }),
    month: nth(month),
    ...(day === undefined ? {} : { day: nth(day) }),
  };
}

function match(pattern: RegExp, chars: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(chars);
}

const isYear = (year: number): boolean => year >= 1500 && year <= 2199;

/** Reads a date in figures: 2024-06-30, 2024.6, 20240630, 6.30前, 6·30, 13.5.2015. Impossible days are kept to be reported. */
export function readNumericDate(chars: string, at: number): Match<CalendarNode> | undefined {
  if (!/\d/.test(chars.charAt(at)) || /[\d./·A-Z]/.test(chars.charAt(at - 1))) return undefined;
  return (
    readFull(chars, at) ??
    readYearLast(chars, at) ??
    readYearMonth(chars, at) ??
    readShort(chars, at) ??
    readShortDotted(chars, at) ??
    readMonthDay(chars, at)
  );
}

function readFull(chars: string, at: number): Match<CalendarNode> | undefined {
  const full = match(FULL, chars, at);
  if (full !== null) {
    const [year, month, day] = [Number(full[1]), Number(full[3]), Number(full[4])];
    if (month > 12 || day > 31 || month < 1 || day < 1) return undefined;
    const end = at + full[0].length;
    return { value: calendar(year, month, day), end: chars.charAt(end) === '日' ? end + 1 : end };
  }
  const compact = match(COMPACT, chars, at) ?? match(SPACED, chars, at);
  if (compact === null) return undefined;
  const [year, month, day] = [Number(compact[1]), Number(compact[2]), Number(compact[3])];
  const plausible = year >= 1900 && year <= 2100 && isCivilDate(year, month, day);
  return plausible ? { value: calendar(year, month, day), end: at + compact[0].length } : undefined;
}

function readYearLast(chars: string, at: number): Match<CalendarNode> | undefined {
  const found = match(YEAR_LAST, chars, at);
  if (found === null || !isYear(Number(found[4]))) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  // 10/1/2018 is written month first, 13.5.2015 day first; a number above twelve is the day in either.
  const dayFirst = found[2] === '.' ? second <= 12 : first > 12;
  const [month, day] = dayFirst ? [second, first] : [first, second];
  return isCivilDate(year, month, day) ? { value: calendar(year, month, day), end: at + found[0].length } : undefined;
}

function readYearMonth(chars: string, at: number): Match<CalendarNode> | undefined {
  const found = match(YEAR_MONTH, chars, at);
  if (found === null) return undefined;
  const [year, month] = [Number(found[1]), Number(found[2])];
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return undefined;
  const end = at + found[0].length;
  if (isMeasured(chars, end)) return undefined;
  const edge = readMonthEdge(chars, end);
  return edge === undefined
    ? { value: calendar(year, month), end }
    : { value: { ...calendar(year, month), edge: edge.value }, end: edge.end };
}

function readShort(chars: string, at: number): Match<CalendarNode> | undefined {
  const found = match(SHORT, chars, at);
  if (found === null) return undefined;
  const [a, b, c] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const end = at + found[0].length;
  if (found[2] === '-')
    return isCivilDate(centuryOf(a), b, c) ? { value: calendar(centuryOf(a), b, c), end } : undefined;
  if (found[4]?.length !== 2) return undefined;
  return isCivilDate(centuryOf(c), a, b) ? { value: calendar(centuryOf(c), a, b), end } : undefined;
}

/** 24.6.30前: two figures for the year only where a word of time follows, for 3.2.1 numbers a section. */
function readShortDotted(chars: string, at: number): Match<CalendarNode> | undefined {
  const found = match(SHORT_DOTTED, chars, at);
  if (found === null) return undefined;
  const [year, month, day] = [centuryOf(Number(found[1])), Number(found[2]), Number(found[3])];
  const end = at + found[0].length;
  return isCivilDate(year, month, day) && TIME_FOLLOWS.test(chars.slice(end, end + 4))
    ? { value: calendar(year, month, day), end }
    : undefined;
}

/** Words that show a month and a day: 6.30前, 9.1起, 6.30-7.5. */
const TIME_FOLLOWS =
  /^(?:以?前|之前|[及或]之前|前后|左右|以?后|之后|起|开始|以来|[至到~]|-\d{1,2}[./](?:0?[1-9]|[12]\d|3[01])(?![\d.%倍万亿千百元米公吨亩个倍])|日|号|下班|[上下]午|\((?:周|星期)|\(含)/;
const TIME_PRECEDES = /(?:[于在至到从自]|截止|截至|最迟|不晚于|不迟于|[~-]|[至到]|时间[为:]?|日期[为:]?)$/;

/**
 * Month and day in figures are ambiguous with quantities (4.4亿元, 1/3, 1-3号). They count as a date where they are all
 * there is, where a word of time touches them, or where they are written in two figures or with a middle dot.
 */
function readMonthDay(chars: string, at: number): Match<CalendarNode> | undefined {
  const found = match(MONTH_DAY, chars, at);
  if (found === null) return undefined;
  const [month, day] = [Number(found[1]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const end = at + found[0].length;
  const before = chars.slice(Math.max(0, at - 4), at);
  const after = chars.slice(end, end + 4);
  if (isMeasured(chars, end)) return undefined;
  const whole = at === 0 && end === chars.length && (found[2] !== '.' || found[3]?.length === 2);
  const padded = found[1]?.length === 2 && found[3]?.length === 2 && found[2] === '-';
  if (found[2] === '-' && chars.charAt(end) === '号') return undefined;
  const timed = TIME_FOLLOWS.test(after) || (TIME_PRECEDES.test(before) && /^(?:$|[,;。)])/.test(after));
  const ranged = /\d[./·]\d{1,2}日?[~至到-]+$/.test(chars.slice(Math.max(0, at - 8), at)) && found[2] !== '-';
  const dotted = found[2] === '·' && found[3]?.length === 2 && /^(?:$|[,;。])/.test(after);
  const spaced =
    found[2] === '-' &&
    at === 0 &&
    /^[\u4E00-\u9FFF]/.test(after) &&
    !/^[个项名人件条号届期年月日天周季小工类、批次种步阶章节组楼层]/.test(after);
  return whole || padded || timed || ranged || dotted || spaced
    ? { value: calendar(undefined, month, day), end }
    : undefined;
}

/** True where a measure shows the figures to be a quantity. */
const isMeasured = (chars: string, end: number): boolean =>
  /^(?:[%‰万亿千百元个项家户人名件台套辆吨亩米倍度条处座所平公K]|年|月|小时|天|周|个)/.test(chars.slice(end, end + 2));
