import type { Edge, WeekNode } from '../ast.js';
import { isOneOf, type Match, wordList, words } from './core.js';
import { countsFromEvent, relativeForms } from './relative.js';

const weekOffset = words<number>([...relativeForms, ['今', 0]]);

const halfWeek = words<WeekNode>([
  ...['上半周', '前半周'].map((word) => [word, { type: 'week', offset: 0, part: 'firstHalf' }] as const),
  ...['下半周', '后半周'].map((word) => [word, { type: 'week', offset: 0, part: 'secondHalf' }] as const),
]);

const weekWord = wordList(['周', '星期', '礼拜']);

const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  7: 7,
};

/**
 * Behind a word that counts weeks (本周, 下周) 周 can only go on as 周期 and 周年; behind one that points at things (该, 这) it can be
 * part of a noun (该周边, 这周转).
 */
const POINTING = /^(?:该|这个?)$/;
const CYCLE = /^(?:期(?!间)|年)/;
const NOUN_OF_ROUND = /^[边转围遭]/;
/** What shows that the weekday begins another word (周一项). */
const AFTER_WEEKDAY = '轮遍圈个次件份起类大流';

/** Reads a weekday character after 周. */
export function readWeekday(chars: string, at: number): Match<number> | undefined {
  const weekday = WEEKDAYS[chars.charAt(at)];
  if (weekday === undefined || isOneOf(AFTER_WEEKDAY, chars, at + 1)) return undefined;
  if (/\d/.test(chars.charAt(at)) && /[\d.%天日周个月年]/.test(chars.charAt(at + 1))) return undefined;
  return { value: weekday, end: at + 1 };
}

/** Reads a week or a day of one: 本周, 下周三, 周五, 周末, 上周周五, 本周六和周日 (as two). */
export function readWeek(chars: string, at: number): Match<WeekNode> | undefined {
  // 会后一周 counts from the meeting.
  if (countsFromEvent(chars, at)) return undefined;
  const half = halfWeek(chars, at);
  if (half !== undefined) return half;
  const offset = weekOffset(chars, at);
  const start = offset?.end ?? at;
  const word = weekWord(chars, start);
  if (word === undefined) return undefined;
  const named = offset?.value;
  const weekday = readWeekday(chars, word.end) ?? repeated(chars, word.end);
  if (weekday !== undefined) return withWeekday(chars, weekday, named);
  if (isOneOf('末', chars, word.end)) return weekend(word.end + 1, named);
  if (chars.startsWith('周末', word.end)) return weekend(word.end + 2, named);
  // 周内 is this week's; 一周内 and 每周内 have something before it.
  if (
    named === undefined &&
    word.value === '周' &&
    chars.charAt(word.end) === '内' &&
    !/[\d一二两三四五六七八九十几半多个每双单该整]/.test(chars.charAt(at - 1))
  )
    return { value: { type: 'week', offset: 0, part: 'whole' }, end: word.end };
  if (named === undefined) return undefined;
  const next = chars.slice(word.end, word.end + 2);
  if (word.value === '周' && (CYCLE.test(next) || (POINTING.test(chars.slice(at, start)) && NOUN_OF_ROUND.test(next))))
    return undefined;
  const edge = readEdge(chars, word.end);
  return {
    value: { type: 'week', offset: named, part: 'whole', ...(edge === undefined ? {} : { edge: edge.value }) },
    end: edge?.end ?? word.end,
  };
}

/** 上周周五, 上周星期一. */
function repeated(chars: string, at: number): Match<number> | undefined {
  const word = weekWord(chars, chars.charAt(at) === '的' ? at + 1 : at);
  return word === undefined ? undefined : readWeekday(chars, word.end);
}

const weekend = (end: number, offset: number | undefined): Match<WeekNode> => ({
  value: { type: 'week', part: 'weekend', ...(offset === undefined ? {} : { offset }) },
  end,
});

/** 周六日, 周一二: two days in one word. */
function withWeekday(chars: string, first: Match<number>, offset: number | undefined): Match<WeekNode> {
  const next = /[六日天]/.test(chars.charAt(first.end)) && first.value >= 5 ? readWeekday(chars, first.end) : undefined;
  const last = next !== undefined && next.value > first.value ? next : undefined;
  return {
    value: {
      type: 'week',
      part: { weekday: first.value, ...(last === undefined ? {} : { last: last.value }) },
      ...(offset === undefined ? {} : { offset }),
    },
    end: last?.end ?? first.end,
  };
}

const weekEdge = words<Edge>([
  ['底', 'end'],
  ['初', 'begin'],
  ['中', 'middle'],
]);

function readEdge(chars: string, at: number): Match<Edge> | undefined {
  const edge = weekEdge(chars, at);
  if (edge === undefined) return undefined;
  return isOneOf('步审验稿标国央心旬', chars, edge.end) ? undefined : edge;
}
