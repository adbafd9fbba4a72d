import type { Bound } from '../ast.js';
import { type Match, type Reader, words } from './core.js';

/** How words stand to the period before them. `inclusive`: the named day is in time beyond dispute. */
export interface BoundWords {
  readonly bound: Bound;
  readonly inclusive: boolean;
}

const bound = (kind: Bound, inclusive = false): BoundWords => ({ bound: kind, inclusive });

const word: Reader<BoundWords> = words<BoundWords>([
  ['前', bound('before')],
  ['以前', bound('before')],
  ['之前', bound('before')],
  ...['来临前', '来临之前', '到来前', '到来之前'].map((text) => [text, bound('before')] as const),
  ['或之前', bound('before', true)],
  ['及之前', bound('before', true)],
  ['或以前', bound('before', true)],
  ['及以前', bound('before', true)],
  ['(含)前', bound('before', true)],
  ['(含)以前', bound('before', true)],
  ['(含)之前', bound('before', true)],
  ['前夕', bound('eve')],
  ['前一天', bound('eve')],
  ['前夜', bound('eve')],
  ['前后', bound('around')],
  ['左右', bound('around')],
  ['上下', bound('around')],
  ['内', bound('within')],
  ['之内', bound('within')],
  ['以内', bound('within')],
  ['期内', bound('within')],
  ['期间', bound('during')],
  ['期间内', bound('during')],
  ['之间', bound('during')],
  ['时期', bound('during')],
  ['后', bound('after')],
  ['以后', bound('after')],
  ['之后', bound('after')],
  ['过后', bound('after')],
  ['或之后', bound('since')],
  ['及之后', bound('since')],
  ['或以后', bound('since')],
  ['及以后', bound('since')],
  ['起', bound('since')],
  ['开始', bound('since')],
  ['开始起', bound('since')],
  ['起始', bound('since')],
  ['以来', bound('since')],
  ['至今', bound('since')],
  ['到今', bound('since')],
  ['至现在', bound('since')],
  ...['结束前', '结束之前', '结束以前', '终了前', '终了之前', '结束时', '终了时'].map(
    (text) => [text, bound('by', true)] as const,
  ),
  ...['结束后', '结束之后', '结束以后', '终了后'].map((text) => [text, bound('after')] as const),
  ['止', bound('by', true)],
  ['为止', bound('by', true)],
  ['截止', bound('by', true)],
]);

/** What shows that the word of time begins another word (前期, 内部, 后续, 起草); 前提交 and 前置换 are verbs after 前. */
const ANOTHER_WORD: Readonly<Record<string, RegExp>> = {
  前: /^[期景列沿端往三]|^置(?![换办备])|^提(?:条件|下|是|[,;。]|$)|^[一二两三四五六七八九十]+[名位强个]/,
  内: /^(?:容|部(?!署|分)|蒙|涝|控|业|资|需|环|江|乡|科|设|外|审|循)/,
  后: /^[续勤期备方台面进果天劲]/,
  起: /^[草点来重底诉步吊源伏义因到飞]/,
  止: /^[损跌滑血]/,
};

/** A remark in brackets: 含当日, the weekday, or what to do on a rest day. */
const REMARK =
  /\((含[^()]{0,12}|不含[^()]{0,12}|以[^()]{0,8}为准|(?:周|星期|礼拜)[一二三四五六日天]|遇[^()]{0,16}|下同|农历[^()]{0,12})\)/y;
const WEEKDAY = /,?(?:周|星期|礼拜)[一二三四五六日天]/y;

const CLOCK =
  /(?:(?:凌晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|晚|夜间|夜里|午夜|零时|正午|当天|当日|白天)+|(?=\d|[零〇一二三四五六七八九十]))(?:(?:[01]?\d|2[0-4])(?::[0-5]?\d(?::[0-5]?\d)?|[点时](?:半|整|[0-5]?\d分?|[一二三四五]?十?[一二三四五六七八九]?[分刻])?)|[零〇一二三四五六七八九十]{1,3}[点时](?:半|整)?)?/y;
const OFFICE_HOURS = /(?:下班|上班|收班|闭馆|营业结束|午休|零点|零时)(?=前|之前|以前|时)/y;

function sticky(pattern: RegExp, chars: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(chars)?.[0];
}

/** True where the clock's words say something: a bare digit is no clock. */
const isClock = (text: string): boolean => text !== '' && !/^\d+$/.test(text);

/**
 * Reads what stands behind a period: a remark in brackets, a weekday, a clock time, and the word that bounds it. A clock time
 * never moves the day; with 前 it makes the day in time beyond dispute.
 */
export function readBound(chars: string, at: number, isDay: boolean): Match<BoundWords> {
  let end = at;
  let inclusive = false;
  for (let i = 0; i < 2; i += 1) {
    const remark = sticky(REMARK, chars, end) ?? (isDay ? sticky(WEEKDAY, chars, end) : undefined);
    if (remark === undefined) break;
    if (remark.startsWith('(含')) inclusive = true;
    end += remark.length;
  }
  if (isDay) {
    const clock = sticky(OFFICE_HOURS, chars, end) ?? sticky(CLOCK, chars, end);
    if (clock !== undefined && isClock(clock)) {
      const timed = readWord(chars, end + clock.length);
      if (timed !== undefined && (timed.value.bound === 'before' || timed.value.bound === 'by')) {
        return withRemark({ value: { ...timed.value, inclusive: true }, end: timed.end }, chars);
      }
      end += clock.length;
    }
  }
  const found = readWord(chars, end);
  if (found === undefined) return { value: { bound: 'at', inclusive }, end };
  return withRemark(
    { value: { bound: found.value.bound, inclusive: inclusive || found.value.inclusive }, end: found.end },
    chars,
  );
}

/** The end of a remark in brackets, a weekday or a clock time behind a day: they say nothing that moves it. */
export function skipAside(chars: string, at: number): number {
  const aside = sticky(REMARK, chars, at) ?? sticky(WEEKDAY, chars, at);
  const end = at + (aside?.length ?? 0);
  const clock = sticky(CLOCK, chars, end);
  return clock !== undefined && isClock(clock) ? end + clock.length : end;
}

/** A clock time that stands alone with 前 speaks of the reference day (18时前报送, 下班前). */
export function readClockBefore(chars: string, at: number): Match<BoundWords> | undefined {
  const clock = sticky(OFFICE_HOURS, chars, at) ?? sticky(CLOCK, chars, at);
  if (clock === undefined || !isClock(clock) || /[\d第每:.]/.test(chars.charAt(at - 1))) return undefined;
  const timed = readWord(chars, at + clock.length);
  return timed?.value.bound === 'before' ? { value: { bound: 'before', inclusive: true }, end: timed.end } : undefined;
}

function readWord(chars: string, at: number): Match<BoundWords> | undefined {
  const match = word(chars, at);
  if (match === undefined) return undefined;
  const another = ANOTHER_WORD[chars.slice(at, match.end)];
  if (another?.test(chars.slice(match.end, match.end + 4)) === true) return undefined;
  return match;
}

/** 6月30日前(含6月30日). */
function withRemark(match: Match<BoundWords>, chars: string): Match<BoundWords> {
  const remark = sticky(REMARK, chars, match.end);
  if (remark === undefined) return match;
  const inclusive = match.value.inclusive || remark.startsWith('(含');
  return { value: { bound: match.value.bound, inclusive }, end: match.end + remark.length };
}
