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

/** Events in which work is done, so that they tell when without a word of time (利用暑假完成维修). */
const VACATION = /^[暑寒][假期]$/;

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
    // 封冻期间, 供暖期间: 期 belongs to 期间 as well as to the name.
    if (name.value.endsWith('期') && chars.charAt(name.end) === '间')
      return { value: { ...node, atEnd: false }, end: name.end - 1 };
    if (TIME_FOLLOWS.test(chars.slice(name.end, name.end + 3)))
      return { value: { ...node, atEnd: false }, end: name.end };
    return VACATION.test(name.value) && WORK_VERB.test(chars.slice(name.end, name.end + 4))
      ? { value: node, end: name.end }
      : undefined;
  };
}
