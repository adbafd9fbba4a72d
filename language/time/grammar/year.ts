import type { YearRef } from '../ast.js';
import { readFigure } from '../digits.js';
import { type Match, type Reader, remembering, words } from './core.js';
import { countsFromEvent, relativeTo } from './relative.js';

/** Words for years around the reference year, 年度 included where people write it. */
const relativeYear = words<number>([
  ...(
    [
      ['今年', 0],
      ['本年', 0],
      ['当年', 0],
      ['这一年', 0],
      ['全年', 0],
      ['同年', 0],
      ['明年', 1],
      ['来年', 1],
      ['次年', 1],
      ['翌年', 1],
      ['下年', 1],
      ['下一年', 1],
      ['下1年', 1],
      ['下个年', 1],
      ['后年', 2],
      ['大后年', 3],
      ['去年', -1],
      ['上年', -1],
      ['上一年', -1],
      ['上1年', -1],
      ['上个年', -1],
      ['前年', -2],
      ['大前年', -3],
    ] as const
  ).flatMap(([word, offset]) => [[word, offset] as const, [`${word}度`, offset] as const]),
  ...relativeTo('年度', ['前年度', '后年度']),
]);

/** What follows two figures and 年 shows that they name a year (24年底, 98年4月) and not a length. */
const AFTER_SHORT_YEAR =
  /^(?:年?[底末初中]|(?:[1-9]|1[0-2]|[一二三四五六七八九十]{1,2}|元)月|[上下前后]半年|第?[一二三四1-4]季|Q[1-4]|春节|国庆|度|前[一二三四五六七八九十两\d]+个?月|以前|之前)/;

/** Where two figures and 年 begin a text or follow such a word, a year is meant (于24年, 到30年). */
const BEFORE_SHORT_YEAR = /[于在至到从自,;:。、(-]$/;

/** Reads a named year; the relative ones (明年) and the absolute ones (2024年, 二〇二四年, 24年底). */
export const readYear: Reader<YearRef> = remembering((chars, at) => {
  const relative = countsFromEvent(chars, at) ? undefined : relativeYear(chars, at);
  if (relative !== undefined && !/^[轻龄]/.test(chars.slice(relative.end, relative.end + 1))) {
    const word = chars.slice(at, relative.end);
    return { value: { kind: 'relative', offset: relative.value, word }, end: relative.end };
  }
  return readAbsoluteYear(chars, at);
});

function readAbsoluteYear(chars: string, at: number): Match<YearRef> | undefined {
  const start = chars.startsWith('公元', at) ? at + 2 : at;
  if (chars.startsWith('民国', at)) return readRepublicanYear(chars, at + 2);
  const figure = readFigure(chars, start);
  if (figure === undefined || chars.charAt(figure.end) !== '年') return undefined;
  const end = figure.end + (chars.charAt(figure.end + 1) === '度' ? 2 : 1);
  if (figure.form === 'masked')
    return figure.length >= 2 || figure.length === 1 ? { value: { kind: 'masked' }, end } : undefined;
  const year = yearOf(chars, at, figure, end);
  return year === undefined ? undefined : { value: { kind: 'absolute', year }, end };
}

function readRepublicanYear(chars: string, at: number): Match<YearRef> | undefined {
  const figure = readFigure(chars, at);
  if (figure === undefined || chars.charAt(figure.end) !== '年' || !(figure.value > 0)) return undefined;
  return { value: { kind: 'absolute', year: 1911 + figure.value }, end: figure.end + 1 };
}

function yearOf(
  chars: string,
  at: number,
  figure: { value: number; form: string; length: number; end: number },
  end: number,
): number | undefined {
  const { value, form, length } = figure;
  const next = chars.slice(end, end + 4);
  if (form === 'spelled') {
    return value >= 1900 && value <= 2100 ? value : undefined;
  }
  if (length === 4) return value;
  // 300年 is a length; 789年 and 三六七年 are years of long ago.
  if (length === 3) return value % 10 !== 0 ? value : undefined;
  if (length !== 2) return undefined;
  const meansYear =
    // 零八年: a length does not begin with nought.
    /[零〇0]/.test(chars.charAt(figure.end - length)) ||
    AFTER_SHORT_YEAR.test(next) ||
    (form === 'listed' && isNoStretch(value) && standsAlone(chars, at, end)) ||
    (value >= 20 && value <= 39 && (form === 'arabic' || form === 'listed') && standsAlone(chars, at, end));
  return meansYear ? centuryOf(value) : undefined;
}

/** 七八年 are seven or eight years; 九八年 and 六六年 can only be a year. */
const isNoStretch = (twoFigures: number): boolean => Math.floor(twoFigures / 10) >= twoFigures % 10;

/** Two figures stand for the years 1950 to 2049. */
export const centuryOf = (twoFigures: number): number => (twoFigures < 50 ? 2000 : 1900) + twoFigures;

function standsAlone(chars: string, at: number, end: number): boolean {
  if (
    /^(?:内|以|之|左右|期|时间|后|来|中|间|的|多|余|行动|规划|计划|攻坚|一遇|老|陈|产|工龄|党龄|教龄|如一日|累计)/.test(
      chars.slice(end, end + 2),
    )
  )
    return false;
  return at === 0 ? true : BEFORE_SHORT_YEAR.test(chars.slice(Math.max(0, at - 1), at));
}
