import type { SeasonNode, YearSpanNode } from '../ast.js';
import { isOneOf, type Match, words } from './core.js';
import { WORK_VERB } from './work-verb.js';
import { readYear } from './year.js';

const rel = (offset: number) => ({ kind: 'relative', offset, word: '' }) as const;

const named = words<SeasonNode>([
  ['今冬明春', { type: 'season', season: 'winter', year: rel(0), until: 'spring' }],
  ['今冬到明春', { type: 'season', season: 'winter', year: rel(0), until: 'spring' }],
  ['今冬至明春', { type: 'season', season: 'winter', year: rel(0), until: 'spring' }],
  ['冬春季节', { type: 'season', season: 'winter', until: 'spring' }],
  ['冬春季', { type: 'season', season: 'winter', until: 'spring' }],
  ['今春', { type: 'season', season: 'spring', year: rel(0) }],
  ['今夏', { type: 'season', season: 'summer', year: rel(0) }],
  ['今秋', { type: 'season', season: 'autumn', year: rel(0) }],
  ['今冬', { type: 'season', season: 'winter', year: rel(0) }],
  ['明春', { type: 'season', season: 'spring', year: rel(1) }],
  ['明夏', { type: 'season', season: 'summer', year: rel(1) }],
  ['明秋', { type: 'season', season: 'autumn', year: rel(1) }],
  ['去冬', { type: 'season', season: 'winter', year: rel(-1) }],
  ['去冬今春', { type: 'season', season: 'winter', year: rel(-1), until: 'spring' }],
]);

const bare = words<SeasonNode['season']>([
  ['春季', 'spring'],
  ['春天', 'spring'],
  ['夏季', 'summer'],
  ['夏天', 'summer'],
  ['秋季', 'autumn'],
  ['秋天', 'autumn'],
  ['冬季', 'winter'],
  ['冬天', 'winter'],
  ['三伏', 'dogDays'],
  ['三伏天', 'dogDays'],
  ['数九', 'winterCount'],
]);

/** The first day of a season: 入冬前 and 入冬后 lie on either side of it. */
const entry = words<SeasonNode['season']>([
  ['开春', 'spring'],
  ['入春', 'spring'],
  ['入夏', 'summer'],
  ['入秋', 'autumn'],
  ['入冬', 'winter'],
  ['入伏', 'dogDays'],
]);

const short = words<SeasonNode['season']>([
  ['春', 'spring'],
  ['夏', 'summer'],
  ['秋', 'autumn'],
  ['冬', 'winter'],
]);

/** A season without a year speaks of time only before such a word (入冬前, 冬季来临前); else it is an attribute (冬季行动). */
const TIME_FOLLOWS = /^(?:前|来临|到来|之前|以前|期间|结束|后)/;

const tellsTime = (chars: string, at: number): boolean =>
  TIME_FOLLOWS.test(chars.slice(at, at + 2)) || WORK_VERB.test(chars.slice(at, at + 4));

const skipOf = (chars: string, at: number): number => (at > 0 && chars.charAt(at) === '的' ? at + 1 : at);

/** Reads a season: 今冬明春, 今年秋季, 2021年春, 入冬前, 三伏. */
export function readSeason(chars: string, at: number): Match<SeasonNode> | undefined {
  const known = named(chars, at);
  if (known !== undefined) return isOneOf('季', chars, known.end) ? { value: known.value, end: known.end + 1 } : known;
  const year = readYear(chars, at);
  const start = skipOf(chars, year?.end ?? at);
  const begin = entry(chars, start);
  if (begin !== undefined && (year !== undefined || tellsTime(chars, begin.end))) {
    return {
      value: { type: 'season', season: begin.value, entry: true, ...(year === undefined ? {} : { year: year.value }) },
      end: begin.end,
    };
  }
  const word = bare(chars, start);
  if (word !== undefined) {
    if (year === undefined && !tellsTime(chars, word.end)) return undefined;
    return {
      value: { type: 'season', season: word.value, ...(year === undefined ? {} : { year: year.value }) },
      end: word.end,
    };
  }
  if (year === undefined) return undefined;
  const letter = short(chars, start);
  return letter === undefined || !/^(?:$|[,;。、前末])/.test(chars.slice(letter.end, letter.end + 1))
    ? undefined
    : { value: { type: 'season', season: letter.value, year: year.value }, end: letter.end };
}

/** Reads 岁末年初, 今明两年, 去今两年. */
export const readYearSpan = words<YearSpanNode>([
  ['岁末年初', { type: 'yearSpan', from: rel(0), to: rel(1), turn: true }],
  ['年末岁初', { type: 'yearSpan', from: rel(0), to: rel(1), turn: true }],
  ['岁尾年初', { type: 'yearSpan', from: rel(0), to: rel(1), turn: true }],
  ['年底年初', { type: 'yearSpan', from: rel(0), to: rel(1), turn: true }],
  ['今明两年', { type: 'yearSpan', from: rel(0), to: rel(1) }],
  ['今明年', { type: 'yearSpan', from: rel(0), to: rel(1) }],
  ['今、明两年', { type: 'yearSpan', from: rel(0), to: rel(1) }],
  ['今明后三年', { type: 'yearSpan', from: rel(0), to: rel(2) }],
  ['去今两年', { type: 'yearSpan', from: rel(-1), to: rel(0) }],
  ['明后两年', { type: 'yearSpan', from: rel(1), to: rel(2) }],
]);
