import type { Length, NthNode, PeriodNode, SliceNode, SubUnit } from '../ast.js';
import { type Figure, readFigure } from '../digits.js';
import { readCalendar } from './calendar.js';
import { longest, type Match, type Reader, remembering, wordList, words } from './core.js';
import { readDayWord } from './day-words.js';
import { eventReader } from './event.js';
import { readBackAtWork, readFestival } from './festival.js';
import { isDay } from './is-day.js';
import { readLunar } from './lunar.js';
import { readNumericDate } from './numeric-date.js';
import { readCentury, readPlan } from './plan.js';
import { readSeason, readYearSpan } from './season.js';
import { readWeek, readWeekday } from './week.js';

/** What a grammar depends on besides the words: the names of the events in the registry. */
export interface Vocabulary {
  readonly eventNames: readonly string[];
}

const subUnit = words<SubUnit>([
  ['周', 'week'],
  ['个周', 'week'],
  ['星期', 'week'],
  ['个星期', 'week'],
  ['礼拜', 'week'],
  ['个工作日', 'workday'],
  ['工作日', 'workday'],
  ['天', 'day'],
  ['日', 'day'],
  ['个月', 'month'],
  ['月', 'month'],
  ['季度', 'quarter'],
  ['个季度', 'quarter'],
  ['年', 'year'],
  ['个旬', 'xun'],
]);

const weekWord = wordList(['周', '星期', '礼拜', '个周', '个星期', '个礼拜']);

/** A reader of everything that names a stretch of days without a bound, and of what stands in it (十月第一周). */
export function periodReader(vocabulary: Vocabulary): Reader<PeriodNode> {
  const atoms: readonly Reader<PeriodNode>[] = [
    readLunar,
    readFestival,
    readPlan,
    readNumericDate,
    readCalendar,
    readSeason,
    readYearSpan,
    readDayWord,
    readWeek,
    readCentury,
    eventReader(vocabulary.eventNames),
  ];
  return remembering((chars, at) => {
    const dated = afterWeekday(chars, at);
    if (dated !== undefined) return dated;
    const atom = longest(chars, at, atoms);
    if (atom === undefined) return readLastOfMonth(chars, at);
    return readInside(chars, atom.end, atom.value) ?? readAfterwards(chars, atom) ?? atom;
  });
}

const nextDay = wordList(['次日', '翌日', '第二天', '的次日', '的第二天']);

/** 国庆节次日, 6月30日翌日: the day after; 国庆节后上班第一天: the return to work. */
function readAfterwards(chars: string, { value, end }: Match<PeriodNode>): Match<PeriodNode> | undefined {
  const back = value.type === 'festival' ? readBackAtWork(chars, { value, end }) : undefined;
  if (back !== undefined) return back;
  const word = isDay(value) ? nextDay(chars, end) : undefined;
  return word === undefined
    ? undefined
    : { value: { type: 'offset', length: ONE_DAY, direction: 1, from: value }, end: word.end };
}

const ONE_DAY: Length = {
  amounts: [{ n: 1, unit: 'day' }],
  approximate: false,
  masked: false,
  unmistakable: true,
};

/** 周六 2013年4月8日: the date says which day is meant. */
function afterWeekday(chars: string, at: number): Match<PeriodNode> | undefined {
  const week = readWeek(chars, at);
  if (week === undefined || week.value.offset !== undefined) return undefined;
  const start = /[,(]/.test(chars.charAt(week.end)) ? week.end + 1 : week.end;
  const date = readCalendar(chars, start);
  if (date === undefined || date.value.month === undefined || date.value.day === undefined) return undefined;
  const closes = chars.charAt(week.end) === '(' && chars.charAt(date.end) === ')';
  return closes ? { value: date.value, end: date.end + 1 } : date;
}

/** 最后一个周三, 最后一个工作日: of the month where nothing else is named. */
function readLastOfMonth(chars: string, at: number): Match<PeriodNode> | undefined {
  if (!chars.startsWith('最后一', at)) return undefined;
  // 报名最后一天 is the last of something else.
  if (at > 0 && !/[,;。、:(于在的月前]/.test(chars.charAt(at - 1))) return undefined;
  const nth = readNth(chars, at, { type: 'calendar', month: { kind: 'relative', offset: 0 } });
  return nth !== undefined && nth.value.unit !== 'year' && nth.value.unit !== 'month' ? nth : undefined;
}

/** Reads 第二周, 第一个星期一, 首个工作日, 前五个月 inside a period; undefined where nothing such follows. */
function readInside(chars: string, at: number, of: PeriodNode): Match<PeriodNode> | undefined {
  const divisible = of.type === 'calendar' || of.type === 'plan' || of.type === 'century' || of.type === 'lunar';
  if (!divisible || (of.type === 'calendar' && (of.day !== undefined || of.edge !== undefined))) return undefined;
  const start = chars.charAt(at) === '的' ? at + 1 : at;
  return readNth(chars, start, of) ?? readSlice(chars, start, of);
}

const first = wordList(['首个', '首', '头个']);
const last = wordList(['最后一个', '最后一', '最后1个', '末']);

function readNth(chars: string, at: number, of: PeriodNode): Match<NthNode> | undefined {
  const opening = readOrdinal(chars, at);
  if (opening === undefined) return undefined;
  const n = opening.value;
  const week = weekWord(chars, opening.end);
  if (week !== undefined) {
    const weekday = readWeekday(chars, week.end);
    if (weekday !== undefined)
      return { value: { type: 'nth', of, n, unit: { weekday: weekday.value } }, end: weekday.end };
  }
  const unit = subUnit(chars, opening.end);
  if (unit === undefined) return undefined;
  return { value: { type: 'nth', of, n, unit: unit.value }, end: unit.end };
}

function readOrdinal(chars: string, at: number): Match<number> | undefined {
  const final = last(chars, at);
  if (final !== undefined) return { value: -1, end: final.end };
  const initial = first(chars, at);
  if (initial !== undefined) return { value: 1, end: initial.end };
  const figure = chars.charAt(at) === '第' ? readFigure(chars, at + 1) : undefined;
  return figure !== undefined && figure.value >= 1 && figure.value <= 366
    ? { value: figure.value, end: figure.end }
    : undefined;
}

const sliceWord = words<'first' | 'last'>([
  ['前', 'first'],
  ['头', 'first'],
  ['后', 'last'],
  ['最后', 'last'],
  ['末', 'last'],
]);

function readSlice(chars: string, at: number, of: PeriodNode): Match<SliceNode> | undefined {
  const opening = sliceWord(chars, at);
  const figure: Figure | undefined = opening === undefined ? undefined : readFigure(chars, opening.end);
  if (
    opening === undefined ||
    figure === undefined ||
    figure.form === 'masked' ||
    !(figure.value >= 1 && figure.value <= 400)
  )
    return undefined;
  const unit = subUnit(chars, figure.end);
  // 五年 within 2024年前五年 would be no slice of it; a slice must be finer than what it is cut from.
  if (unit === undefined || (unit.value === 'year' && of.type !== 'plan' && of.type !== 'century')) return undefined;
  if (unit.value === 'month' && isMonth(of)) return undefined;
  // 3月前5日内 speaks of a bound and a length.
  return { value: { type: 'slice', of, count: figure.value, unit: unit.value, from: opening.value }, end: unit.end };
}

const isMonth = (node: PeriodNode): boolean => node.type === 'calendar' && node.month !== undefined;
