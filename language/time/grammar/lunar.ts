import type { LunarNode } from '../ast.js';
import { readFigure } from '../digits.js';
import { type Match, wordList, words } from './core.js';
import { readYear } from './year.js';

const lunarMark = wordList(['农历', '阴历', '旧历', '夏历']);
const lunarMonth = words<number>([
  ['正月', 1],
  ['冬月', 11],
  ['腊月', 12],
]);

/** Days that are festivals of the lunar calendar even where 农历 is not written: 八月十五, 五月初五. */
const KNOWN_DAYS = new Set(['1-15', '5-5', '7-7', '8-15', '9-9', '12-8', '12-23']);

interface Day {
  readonly day: number;
  readonly lunar: boolean;
}

/** Reads 初五, 廿二, 十五, 三十 after a lunar month; where 农历 marks it, also 15日 and 十五日. */
function readLunarDay(chars: string, at: number, marked: boolean): Match<Day> | undefined {
  if (chars.charAt(at) === '初') {
    const figure = readFigure(chars, at + 1);
    return figure !== undefined && figure.value >= 1 && figure.value <= 10
      ? { value: { day: figure.value, lunar: true }, end: figure.end }
      : undefined;
  }
  const figure = readFigure(chars, at);
  if (figure === undefined || !(figure.value >= 1 && figure.value <= 30)) return undefined;
  if (marked && /[日号]/.test(chars.charAt(figure.end)))
    return { value: { day: figure.value, lunar: true }, end: figure.end + 1 };
  if (figure.form !== 'spelled') return undefined;
  if (/[日号个天月年项家]/.test(chars.charAt(figure.end))) return undefined;
  return { value: { day: figure.value, lunar: chars.charAt(at) === '廿' }, end: figure.end };
}

/** Reads a date of the lunar calendar: 农历正月十五, 腊月初十, 闰四月, 五月廿二, 去年八月十五, 大年初十. */
export function readLunar(chars: string, at: number): Match<LunarNode> | undefined {
  const newYear = readNewYearDay(chars, at);
  if (newYear !== undefined) return newYear;
  const before = lunarMark(chars, at);
  const year = readYear(chars, before?.end ?? at);
  let end = year?.end ?? before?.end ?? at;
  if (chars.charAt(end) === '的') end += 1;
  const mark = before ?? lunarMark(chars, end);
  if (mark !== undefined && before === undefined) end = mark.end;
  const leap = chars.charAt(end) === '闰';
  const start = leap ? end + 1 : end;
  const special = lunarMonth(chars, start);
  const month = special ?? readPlainMonth(chars, start);
  if (month === undefined) return undefined;
  const day = readLunarDay(chars, month.end, mark !== undefined);
  const certain = mark !== undefined || leap || special !== undefined || day?.value.lunar === true;
  const known =
    day !== undefined && KNOWN_DAYS.has(`${month.value}-${day.value.day}`) && year?.value.kind !== 'absolute';
  if (!certain && !known) return undefined;
  return {
    value: {
      type: 'lunar',
      ...(year === undefined ? {} : { year: year.value }),
      month: month.value,
      leap,
      ...(day === undefined ? {} : { day: day.value.day }),
    },
    end: day?.end ?? month.end,
  };
}

function readPlainMonth(chars: string, at: number): Match<number> | undefined {
  const figure = readFigure(chars, at);
  return figure !== undefined && figure.value >= 1 && figure.value <= 12 && chars.charAt(figure.end) === '月'
    ? { value: figure.value, end: figure.end + 1 }
    : undefined;
}

const newYearDay = wordList(['大年初', '大年', '正月初']);

/** 大年初十 and 大年三十. */
function readNewYearDay(chars: string, at: number): Match<LunarNode> | undefined {
  const year = readYear(chars, at);
  const start = year?.end ?? at;
  const mark = newYearDay(chars, start);
  if (mark === undefined) return undefined;
  const figure = readFigure(chars, mark.end);
  if (figure === undefined || figure.form !== 'spelled') return undefined;
  const last = mark.value === '大年' && (figure.value === 30 || figure.value === 29);
  if (!last && (mark.value === '大年' || figure.value > 15)) return undefined;
  const month = last ? 12 : 1;
  return {
    value: {
      type: 'lunar',
      ...(year === undefined ? {} : { year: year.value }),
      month,
      leap: false,
      day: figure.value,
    },
    end: figure.end,
  };
}
