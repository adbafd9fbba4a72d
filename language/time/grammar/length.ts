import type { Length, LengthUnit } from '../ast.js';
import { type Figure, readFigure } from '../digits.js';
import { type Match, type Reader, remembering, wordList, words } from './core.js';

const unit = words<{ readonly unit: LengthUnit; readonly clear: boolean; readonly times?: number }>([
  ['年', { unit: 'year', clear: false }],
  ['周年', { unit: 'year', clear: true }],
  ['载', { unit: 'year', clear: true }],
  ['个年度', { unit: 'year', clear: true }],
  ['个季度', { unit: 'quarter', clear: true }],
  ['季度', { unit: 'quarter', clear: false }],
  ['个月', { unit: 'month', clear: true }],
  ['月', { unit: 'month', clear: false }],
  ['个周', { unit: 'week', clear: true }],
  ['周', { unit: 'week', clear: true }],
  ['个星期', { unit: 'week', clear: true }],
  ['星期', { unit: 'week', clear: true }],
  ['个礼拜', { unit: 'week', clear: true }],
  ['礼拜', { unit: 'week', clear: true }],
  ['旬', { unit: 'xun', clear: true }],
  ['个旬', { unit: 'xun', clear: true }],
  ['天', { unit: 'day', clear: true }],
  ['日', { unit: 'day', clear: false }],
  ['个自然日', { unit: 'day', clear: true }],
  ['自然日', { unit: 'day', clear: true }],
  ['个日历日', { unit: 'day', clear: true }],
  ['日历日', { unit: 'day', clear: true }],
  ['个日历天', { unit: 'day', clear: true }],
  ['日历天', { unit: 'day', clear: true }],
  ['个日夜', { unit: 'day', clear: true }],
  ['昼夜', { unit: 'day', clear: true }],
  ['个昼夜', { unit: 'day', clear: true }],
  ['个百天', { unit: 'day', clear: true, times: 100 }],
  ['个工作日', { unit: 'workday', clear: true }],
  ['工作日', { unit: 'workday', clear: true }],
  ['个工作天', { unit: 'workday', clear: true }],
  ['小时', { unit: 'hour', clear: true }],
  ['个小时', { unit: 'hour', clear: true }],
  ['个钟头', { unit: 'hour', clear: true }],
  ['分钟', { unit: 'minute', clear: true }],
]);

const approximately = wordList(['大约', '大致', '大概', '约', '将近']);
const between = wordList(['至', '到', '-', '--', '~', '或', '、']);
const and = wordList(['零', '又', '加', '余', '个']);

/** Amounts beyond these are no terms of work; refusing them also keeps counting short. */
const GREATEST: Readonly<Record<LengthUnit, number>> = {
  year: 200,
  quarter: 400,
  month: 1200,
  week: 2000,
  xun: 2000,
  day: 20_000,
  workday: 2000,
  hour: 20_000,
  minute: 200_000,
};

interface Part {
  readonly n: number;
  readonly unit: LengthUnit;
  readonly low?: number;
  readonly approximate: boolean;
  readonly masked: boolean;
  readonly clear: boolean;
}

/** Reads a length of time: 30日, 三个多月, 一年半, 两年零三个月, 3至5个工作日, 半年, *个工作日. */
export function readLength(chars: string, at: number): Match<Length> | undefined {
  const around = approximately(chars, at);
  let end = around?.end ?? at;
  const parts: Part[] = [];
  for (;;) {
    // 2月7日 is a date: only 两个月零七天 goes on after months.
    if (parts.at(-1)?.unit === 'month' && parts.at(-1)?.clear === false) break;
    const start = parts.length === 0 ? end : (and(chars, end)?.end ?? end);
    const part = readPart(chars, start) ?? (parts.length === 0 ? undefined : readPart(chars, end));
    if (part === undefined || (parts.length > 0 && !goesOn(part.value, parts.at(-1)))) break;
    parts.push(part.value);
    end = part.end;
    if (parts.length === 3) break;
  }
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const half = readHalfMore(chars, end, last.unit);
  if (half !== undefined) {
    parts.push(half.value);
    end = half.end;
  }
  const low = parts[0]?.low;
  const andMore = parts.some((part) => part.approximate);
  return {
    value: {
      amounts: parts.map(({ n, unit: u }) => ({ n, unit: u })),
      ...(low === undefined ? {} : { low }),
      approximate: around !== undefined || andMore,
      ...(andMore ? { andMore } : {}),
      masked: parts.some((part) => part.masked),
      unmistakable: parts.length > 1 || last.clear,
    },
    end,
  };
}

const ORDER: readonly LengthUnit[] = ['year', 'quarter', 'month', 'week', 'xun', 'day', 'workday', 'hour', 'minute'];
const isFiner = (a: LengthUnit, b: LengthUnit | undefined): boolean =>
  b !== undefined && ORDER.indexOf(a) > ORDER.indexOf(b);

/** 98年4月 is a month of a year; only 四年六个月 is a length. */
const goesOn = (part: Part, last: Part | undefined): boolean =>
  isFiner(part.unit, last?.unit) && (part.clear || part.unit === 'day');

const HALF_OF: Partial<Record<LengthUnit, Part>> = {
  year: { n: 6, unit: 'month', approximate: false, masked: false, clear: true },
  month: { n: 15, unit: 'day', approximate: false, masked: false, clear: true },
  day: { n: 12, unit: 'hour', approximate: false, masked: false, clear: true },
};

/** 半 after a unit: 一年半, 三天半. */
function readHalfMore(chars: string, at: number, of: LengthUnit): Match<Part> | undefined {
  const half = HALF_OF[of];
  return half !== undefined && chars.charAt(at) === '半' && !/[年月天]/.test(chars.charAt(at + 1))
    ? { value: half, end: at + 1 }
    : undefined;
}

const fixed = words<Part>([
  ['半年', { n: 6, unit: 'month', approximate: false, masked: false, clear: true }],
  ['半个月', { n: 15, unit: 'day', approximate: false, masked: false, clear: true }],
  ['半月', { n: 15, unit: 'day', approximate: false, masked: false, clear: true }],
  ['半天', { n: 12, unit: 'hour', approximate: false, masked: false, clear: true }],
  ['半日', { n: 12, unit: 'hour', approximate: false, masked: false, clear: true }],
  ['半小时', { n: 30, unit: 'minute', approximate: false, masked: false, clear: true }],
  ['半个小时', { n: 30, unit: 'minute', approximate: false, masked: false, clear: true }],
  ['个半月', { n: 45, unit: 'day', approximate: false, masked: false, clear: true }],
  ['俩月', { n: 2, unit: 'month', approximate: false, masked: false, clear: true }],
  ['俩礼拜', { n: 2, unit: 'week', approximate: false, masked: false, clear: true }],
  ['俩星期', { n: 2, unit: 'week', approximate: false, masked: false, clear: true }],
  ['俩周', { n: 2, unit: 'week', approximate: false, masked: false, clear: true }],
  ['俩年', { n: 2, unit: 'year', approximate: false, masked: false, clear: true }],
  ['仨月', { n: 3, unit: 'month', approximate: false, masked: false, clear: true }],
]);

function readPart(chars: string, at: number): Match<Part> | undefined {
  const known = fixed(chars, at);
  if (known !== undefined) return known;
  const figure = readFigure(chars, at);
  return figure === undefined ? undefined : readCounted(chars, at, figure);
}

function readCounted(chars: string, at: number, figure: Figure): Match<Part> | undefined {
  const range = readUpper(chars, figure);
  const upper = range?.value ?? figure;
  const vague = /^[多余来几]/.test(chars.slice(upper.end, upper.end + 1));
  let end = upper.end + (vague ? 1 : 0);
  // 一个半月, 两个半月, 四个多月.
  const halfMonth = /^个半(?:月|星期|小时)/.exec(chars.slice(end, end + 4));
  if (halfMonth !== null && upper.form !== 'masked')
    return halfOver(upper.value, halfMonth[0], end + halfMonth[0].length);
  const loose = /^个[多余来](?=[月星礼季小年工])/.test(chars.slice(end, end + 3));
  if (loose) end += 2;
  const found = unit(chars, end);
  if (found === undefined) return undefined;
  const { unit: kind, clear, times = 1 } = found.value;
  const bounds = readBounds(figure, range?.value, times);
  if (bounds === undefined || bounds.n > GREATEST[kind]) return undefined;
  if (upper.form === 'masked' && upper.length > 3) return undefined;
  // 2024年 and 二〇二四年 are years, 30年 is a length.
  if (kind === 'year' && (upper.value > GREATEST.year || /[0零〇]/.test(chars.charAt(at)))) return undefined;
  // 二十三号 and 六月三十日 belong to the calendar.
  const value: Part = {
    n: bounds.n,
    unit: kind,
    ...(bounds.low === undefined ? {} : { low: bounds.low }),
    approximate: vague || loose,
    masked: figure.form === 'masked' || upper.form === 'masked',
    clear: clear || loose || vague,
  };
  return { value, end: found.end };
}

function halfOver(n: number, word: string, end: number): Match<Part> {
  const base = { approximate: false, masked: false, clear: true };
  if (word.endsWith('小时')) return { value: { ...base, n: n * 60 + 30, unit: 'minute' }, end };
  if (word.endsWith('星期')) return { value: { ...base, n: Math.round(n * 7 + 3.5), unit: 'day' }, end };
  // Whole months and half of one: the half is counted as fifteen days.
  return { value: { ...base, n: n + 0.5, unit: 'month' }, end };
}

/** The greater figure of 3至5个工作日, 2—3年, 三五天. */
function readUpper(chars: string, figure: Figure): Match<Figure> | undefined {
  const joint = between(chars, figure.end);
  if (joint === undefined) return undefined;
  const upper = readFigure(chars, joint.end);
  return upper === undefined || upper.form === 'masked' || !(upper.value > figure.value)
    ? undefined
    : { value: upper, end: upper.end };
}

function readBounds(
  figure: Figure,
  upper: Figure | undefined,
  times: number,
): { readonly n: number; readonly low?: number } | undefined {
  if (figure.form === 'masked') return { n: 0 };
  if (upper !== undefined) return { n: upper.value * times, low: figure.value * times };
  if (figure.form !== 'listed') return { n: figure.value * times };
  // 三五天, 两三年: from the first to the second.
  const [low, high] = [Math.floor(figure.value / 10), figure.value % 10];
  return figure.length === 2 && low < high ? { n: high * times, low: low * times } : undefined;
}

/** 3天--8天: two whole lengths. */
export const readLengthRange: Reader<Length> = remembering((chars, at) => {
  const low = readLength(chars, at);
  if (low === undefined) return undefined;
  const joint = between(chars, low.end);
  const high = joint === undefined || joint.value === '、' ? undefined : readLength(chars, joint.end);
  if (high === undefined || !high.value.unmistakable || !low.value.unmistakable) return low;
  return { value: { ...high.value, low: low.value.amounts[0]?.n ?? 0 }, end: high.end };
});
