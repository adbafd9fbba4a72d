import type { Edge, UnitRef } from '../ast.js';
import { readFigure } from '../digits.js';
import { isOneOf, type Match, type Reader, words } from './core.js';
import { countsFromEvent, relativeTo } from './relative.js';

const nth = (n: number, last?: number): UnitRef => (last === undefined ? { kind: 'nth', n } : { kind: 'nth', n, last });
const relative = (offset: number): UnitRef => ({ kind: 'relative', offset });
const MASKED: UnitRef = { kind: 'masked' };

/** 上半年, 下半年: 1 and 2. */
export const readHalf: Reader<UnitRef> = (chars, at) => (countsFromEvent(chars, at) ? undefined : half(chars, at));

const half = words<UnitRef>([
  ['上半年', nth(1)],
  ['前半年', nth(1)],
  ['头半年', nth(1)],
  ['H1', nth(1)],
  ['下半年', nth(2)],
  ['后半年', nth(2)],
  ['H2', nth(2)],
]);

const relativeQuarter = words<number>([...relativeTo('季'), ...relativeTo('季度')]);

/**
 * Reads a quarter: 三季度, 第3季度, Q3, 本季度, 前三季度, *季度. Without 度 it needs 第 or a year before it, for
 * 四季 and 三季稻 are no quarters.
 */
export function readQuarter(chars: string, at: number, afterYear: boolean): Match<UnitRef> | undefined {
  const named = countsFromEvent(chars, at) ? undefined : relativeQuarter(chars, at);
  // 明年前一季度 is the first of the year; 前一季度 alone the one before this.
  if (named !== undefined && !(afterYear && chars.charAt(at) === '前'))
    return { value: relative(named.value), end: named.end };
  if (chars.startsWith('首季', at)) return { value: nth(1), end: at + (chars.charAt(at + 2) === '度' ? 3 : 2) };
  if (chars.charAt(at) === 'Q') return readLetterQuarter(chars, at);
  const first = isOneOf('前头', chars, at);
  const ordinal = chars.charAt(at) === '第';
  const figure = readFigure(chars, first || ordinal ? at + 1 : at);
  if (figure === undefined) return undefined;
  let end = figure.end;
  // 第一个季度 and 前两个季度 are quarters, 一个季度 is a length.
  if ((first || ordinal) && chars.charAt(end) === '个') end += 1;
  if (chars.charAt(end) !== '季') return undefined;
  const full = chars.charAt(end + 1) === '度';
  if (!full && !ordinal && !afterYear) return undefined;
  end += full ? 2 : 1;
  if (figure.form === 'masked') return { value: MASKED, end };
  if (figure.form === 'listed') return listedQuarters(figure.value, end);
  if (figure.value < 1 || figure.value > 4) return undefined;
  return { value: first ? nth(1, figure.value) : nth(figure.value), end };
}

/** 一二季度: the first two. */
function listedQuarters(value: number, end: number): Match<UnitRef> | undefined {
  const [low, high] = [Math.floor(value / 10), value % 10];
  return low >= 1 && high <= 4 && low < high ? { value: nth(low, high), end } : undefined;
}

function readLetterQuarter(chars: string, at: number): Match<UnitRef> | undefined {
  const n = Number(chars.charAt(at + 1));
  if (!(n >= 1 && n <= 4) || /[0-9A-Z]/.test(chars.charAt(at + 2))) return undefined;
  const end = chars.startsWith('季度', at + 2) ? at + 4 : at + 2;
  return { value: nth(n), end };
}

const relativeMonth = words<number>(relativeTo('月'));

/** Words in which 月 is the moon, pay or age and no month. */
const NOT_A_MONTH = '亮色饼球牙光薪嫂龄';

/** Reads a month: 6月, 六月份, 元月, 本月, 下下个月, *月. 正月 and 腊月 are lunar and read elsewhere. */
export function readMonth(chars: string, at: number): Match<UnitRef> | undefined {
  const match = readBareMonth(chars, at);
  if (match === undefined || isOneOf(NOT_A_MONTH, chars, match.end)) return undefined;
  return chars.charAt(match.end) === '份' ? { value: match.value, end: match.end + 1 } : match;
}

function readBareMonth(chars: string, at: number): Match<UnitRef> | undefined {
  if (chars.startsWith('元月', at)) return { value: nth(1), end: at + 2 };
  const named = countsFromEvent(chars, at) ? undefined : relativeMonth(chars, at);
  if (named !== undefined) return { value: relative(named.value), end: named.end };
  const figure = readFigure(chars, at);
  if (figure === undefined || chars.charAt(figure.end) !== '月') return undefined;
  const end = figure.end + 1;
  if (figure.form === 'masked') return { value: MASKED, end };
  if (figure.form === 'listed') return listedMonths(figure.value, figure.length, end);
  return figure.value >= 1 && figure.value <= 12 ? { value: nth(figure.value), end } : undefined;
}

/** 六七月份: June and July. */
function listedMonths(value: number, length: number, end: number): Match<UnitRef> | undefined {
  const [low, high] = [Math.floor(value / 10), value % 10];
  return length === 2 && low >= 1 && high === low + 1 ? { value: nth(low, high), end } : undefined;
}

/** 上旬, 中下旬: the thirds of a month. */
export const readXun = words<UnitRef>([
  ...relativeTo('旬', ['上旬', '下旬']).map(([word, offset]) => [word, relative(offset)] as const),
  ['上旬', nth(1)],
  ['中旬', nth(2)],
  ['下旬', nth(3)],
  ['上中旬', nth(1, 2)],
  ['上、中旬', nth(1, 2)],
  ['中下旬', nth(2, 3)],
  ['中、下旬', nth(2, 3)],
]);

/** 上半月, 下半月. */
export const readHalfMonth = words<1 | 2>([
  ['上半月', 1],
  ['前半月', 1],
  ['下半月', 2],
  ['后半月', 2],
]);

/** After a number and 号, these show that a thing is numbered and no day named (3号楼, 36号文). */
const NUMBERED_THING = '楼院线机门馆桥泵厅文台井库炉池洞标隧仓令路段坝码图柜窗房地矿煤';

/**
 * Reads a day of the month: 15日, 十五号, *日. Directly after a month the word may be missing (10月31) where nothing
 * follows that the number could count.
 */
export function readDay(chars: string, at: number, afterMonth: boolean): Match<UnitRef> | undefined {
  const figure = readFigure(chars, at);
  if (figure === undefined || figure.length > 3) return undefined;
  // 三〇日 is the 30th, 六七日 no day.
  if (figure.form === 'listed' && figure.value % 10 !== 0) return undefined;
  const unit = chars.charAt(figure.end);
  const named =
    (unit === '日' && !isOneOf('均游', chars, figure.end + 1) && chars.charAt(at) !== '两') ||
    (unit === '号' && !isOneOf(NUMBERED_THING, chars, figure.end + 1));
  if (figure.form === 'masked') return named ? { value: MASKED, end: figure.end + 1 } : undefined;
  // Behind a month 32日 is a mistake to be reported; alone it numbers something.
  if (figure.value < 1 || figure.value > (afterMonth && named ? 99 : 31)) return undefined;
  if (named) return { value: nth(figure.value), end: figure.end + 1 };
  return afterMonth &&
    /^(?:$|[,;。、)至到~-]|以?前|之前|左右|起|晚|[上下]午|开始)/.test(chars.slice(figure.end, figure.end + 2))
    ? { value: nth(figure.value), end: figure.end }
    : undefined;
}

const edgeOfMonth = words<Edge>([
  ['底', 'end'],
  ['末', 'end'],
  ['尾', 'end'],
  ['月底', 'end'],
  ['月末', 'end'],
  ['月尾', 'end'],
  ['初', 'begin'],
  ['月初', 'begin'],
  ['初期', 'begin'],
  ['中', 'middle'],
  ['月中', 'middle'],
  ['中期', 'middle'],
  ['末期', 'end'],
]);

/** What shows that 初, 中, 底, 末 or 尾 begins another word (初步, 中标, 中建三局, 底数, 末端, 尾工). */
const ANOTHER_WORD: Readonly<Record<string, RegExp>> = {
  初: /^[步审设验评核稿始中级次衷心创训]/,
  中: /^(?:[国标央心考秋小医学等外转断止华共层部旬下间介控水东西南北型的]|[建铁交科电核](?:[一二三四五六七八九十]|集团|局|院))/,
  底: /^[数线价板层座色细气部盘泥图]/,
  末: /^[端梢级位班]/,
  尾: /^[工矿款气水盘货砂]/,
};

const isAnotherWord = (chars: string, end: number): boolean =>
  ANOTHER_WORD[chars.charAt(end - 1)]?.test(chars.slice(end, end + 3)) === true;

function guarded(read: (chars: string, at: number) => Match<Edge> | undefined) {
  return (chars: string, at: number): Match<Edge> | undefined => {
    const match = read(chars, at);
    return match === undefined || isAnotherWord(chars, match.end) ? undefined : match;
  };
}

/** 初, 中, 底, 末 after a month or a 旬. */
export const readMonthEdge = guarded(edgeOfMonth);

/** 末, 底, 初, 中期 after a quarter or half-year. */
export const readQuarterEdge = guarded(
  words<Edge>([
    ['末', 'end'],
    ['底', 'end'],
    ['末期', 'end'],
    ['初', 'begin'],
    ['初期', 'begin'],
    ['中期', 'middle'],
    ['中段', 'middle'],
    ['中', 'middle'],
  ]),
);

/** 年底, 末, 初, 年中 after a year. */
export const readYearEdge = guarded(
  words<Edge>([
    ['底', 'end'],
    ['末', 'end'],
    ['尾', 'end'],
    ['年底', 'end'],
    ['年末', 'end'],
    ['年终', 'end'],
    ['年尾', 'end'],
    ['初', 'begin'],
    ['年初', 'begin'],
    ['中', 'middle'],
    ['年中', 'middle'],
    ['中期', 'middle'],
  ]),
);

/** 首月, 末月, 第二个月 of a quarter or half-year. */
export const readMonthOf = words<number>([
  ['首月', 1],
  ['首个月', 1],
  ['第一个月', 1],
  ['第1个月', 1],
  ['第一月', 1],
  ['中月', 2],
  ['第二个月', 2],
  ['第2个月', 2],
  ['次月', 2],
  ['末月', -1],
  ['最后一个月', -1],
  ['最后一月', -1],
  ['第三个月', 3],
  ['第3个月', 3],
]);
