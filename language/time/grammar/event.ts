import type { EventNode } from '../ast.js';
import { knownEvents } from '../data/events.js';
import { type Match, type Reader, wordList } from './core.js';
import { WORK_VERB } from './work-verb.js';
import { readYear } from './year.js';

/** Stands between the event and 前 and speaks of its first day: 两会召开前, 汛期来临之前. */
const coming = wordList([
  '来临',
  '到来',
  '开始',
  '召开',
  '开幕',
  '举行',
  '开启',
  '来到',
  '开考',
  '期到来',
  '期来临',
  '放假',
  '即将到来',
]);
/** Stands there and says nothing. */
const suffix = wordList(['之际', '期', '季', '时']);
/** Names that themselves speak of the first day: 入汛, 上冻, 放暑假. */
const entries = new Set(knownEvents.flatMap((event) => event.entries ?? []));
const ending = wordList(['结束', '闭幕', '结束之', '过']);

/** An event speaks of time only before such a word; else it is a subject (汛期安全, 高考保障). */
const TIME_FOLLOWS =
  /^(?:前(?![期置])|之前|以前|期间|内(?![涝容部])|以内|之内|后(?![期续勤])|之后|以后|起|以来|开始|至|到)/;

/** Names that themselves name a stretch of time (汛期, 供暖季, 暑假); others are also what is done then (供暖, 春耕). */
const NAMES_TIME = /[期季假]$/;
/** 汛期每日, 供暖季一日一报: the part of the year in which a rhythm holds. */
const BEFORE_RHYTHM = /^(?:实行|坚持|执行)?(?:[每逐日周旬]|[一两三][日天周旬月])/;
const CLAUSE_ENDS = /^(?:$|[,;。、:)])/;

const readers = new WeakMap<readonly string[], Reader<string>>();
const knownNames = knownEvents.flatMap((event) => [event.name, ...event.aliases]);

function readerOf(names: readonly string[]): Reader<string> {
  let reader = readers.get(names);
  if (reader === undefined) {
    reader = wordList([...names, ...knownNames]);
    readers.set(names, reader);
  }
  return reader;
}

/**
 * Whether an event tells when without a word of time behind it. 明年汛期 is a time whatever follows; without a year a name of a
 * time tells when where it begins the clause or ends it (汛期完成清淤), and a name of what is done only with a year before the end
 * of the clause or a verb of work.
 */
function tellsWhen(chars: string, at: number, name: Match<string>, hasYear: boolean): boolean {
  const next = chars.slice(name.end, name.end + 4);
  const timed = CLAUSE_ENDS.test(next) || WORK_VERB.test(next);
  if (NAMES_TIME.test(name.value) && BEFORE_RHYTHM.test(next)) return true;
  if (NAMES_TIME.test(name.value)) return hasYear || WORK_VERB.test(next) || (at === 0 && CLAUSE_ENDS.test(next));
  return hasYear && timed;
}

/** Reads an event of the registry where a word of time follows: 汛期前, 明年高考前, “两会”期间, 供暖期结束前. */
export function eventReader(names: readonly string[]): Reader<EventNode> {
  const readName = readerOf(names);
  return (chars, at): Match<EventNode> | undefined => {
    const year = readYear(chars, at);
    let start = year?.end ?? at;
    if (year !== undefined && chars.charAt(start) === '的') start += 1;
    const name = readName(chars, start);
    if (name === undefined) return undefined;
    const end = ending(chars, name.end);
    const begin = coming(chars, name.end);
    const after = end?.end ?? begin?.end ?? suffix(chars, name.end)?.end ?? name.end;
    const starts = end === undefined && (begin !== undefined || entries.has(name.value));
    const node: EventNode = {
      type: 'event',
      name: name.value,
      ...(year === undefined ? {} : { year: year.value }),
      atEnd: end !== undefined,
      ...(starts ? { atStart: true as const } : {}),
    };
    if (TIME_FOLLOWS.test(chars.slice(after, after + 3))) return { value: node, end: after };
    // 至汛期结束: the end of an event is a time by itself.
    if (end !== undefined && /^(?:$|[,;。、)])/.test(chars.slice(after, after + 1))) return { value: node, end: after };
    // 封冻期间, 供暖期间: 期 belongs to 期间 as well as to the name.
    if (name.value.endsWith('期') && chars.charAt(name.end) === '间')
      return { value: { ...node, atEnd: false }, end: name.end - 1 };
    if (TIME_FOLLOWS.test(chars.slice(name.end, name.end + 3)))
      return { value: { ...node, atEnd: false }, end: name.end };
    return tellsWhen(chars, at, name, year !== undefined)
      ? { value: { ...node, atEnd: false }, end: name.end }
      : undefined;
  };
}
