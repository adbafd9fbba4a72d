import type { DayNode } from '../ast.js';
import { isOneOf, type Match, words } from './core.js';

const day = (offset: number, last?: number): DayNode =>
  last === undefined ? { type: 'day', offset } : { type: 'day', offset, last };

const dayWord = words<DayNode>([
  ['今天', day(0)],
  ['今日', day(0)],
  ['本日', day(0)],
  ['当天', day(0)],
  ['当日', day(0)],
  ['今晚', day(0)],
  ['今早', day(0)],
  ['今晨', day(0)],
  ['今夜', day(0)],
  ['即日', day(0)],
  ['明天', day(1)],
  ['明日', day(1)],
  ['明早', day(1)],
  ['明晨', day(1)],
  ['明晚', day(1)],
  ['次日', day(1)],
  ['翌日', day(1)],
  ['第二天', day(1)],
  ['隔天', day(1)],
  ['后天', day(2)],
  ['后日', day(2)],
  ['大后天', day(3)],
  ['大后日', day(3)],
  ['大大后天', day(4)],
  ['第三天', day(2)],
  ['昨天', day(-1)],
  ['昨日', day(-1)],
  ['昨晚', day(-1)],
  ['昨夜', day(-1)],
  ['昨晨', day(-1)],
  ['昨早', day(-1)],
  ['今儿', day(0)],
  ['明儿', day(1)],
  ['昨儿', day(-1)],
  ['前天', day(-2)],
  ['大前天', day(-3)],
  ['大大前天', day(-4)],
  ['明后天', day(1, 2)],
  ['明后两天', day(1, 2)],
  ['明、后两天', day(1, 2)],
  ['今明两天', day(0, 1)],
  ['今明天', day(0, 1)],
  ['今明两日', day(0, 1)],
  ['昨今两天', day(-1, 0)],
  ['昨天今天', day(-1, 0)],
]);

/** Only the start of a range may be called so (现在起至6月底, 去年到现在). */
export const readNow = words<DayNode>([
  ['即日', day(0)],
  ['现在', day(0)],
  ['目前', day(0)],
  ['当前', day(0)],
  ['如今', day(0)],
  ['今', day(0)],
  ['今天', day(0)],
  ['今日', day(0)],
  ['印发之日', day(0)],
  ['发布之日', day(0)],
  ['公布之日', day(0)],
]);

/** What shows that a day word is part of a name (今日头条, 明日方舟, 后天免疫). */
const ANOTHER_WORD: Readonly<Record<string, readonly string[]>> = {
  今日: ['头条', '说法'],
  明日: ['方舟', '之后', '之星', '黄花'],
  后天: ['免疫', '性', '努力', '失调', '培养', '因素', '形成', '教育', '环境'],
  当日: ['清', '结'],
  后日: ['本'],
  即日: [],
};

/** Reads a day word: 今天, 大后天, 明后两天. */
export function readDayWord(chars: string, at: number): Match<DayNode> | undefined {
  const match = dayWord(chars, at);
  if (match === undefined) return undefined;
  const word = chars.slice(at, match.end);
  if (ANOTHER_WORD[word]?.some((rest) => chars.startsWith(rest, match.end))) return undefined;
  if (isOneOf('大之以此', chars, at - 1) && !word.startsWith('大')) return undefined;
  // 日前, 此前: 前天 never follows 目 or 以.
  return match;
}
