import type { Span } from '../../text/span.js';
import type { Mention } from '../../time/ast.js';
import { scannerFor } from '../../time/grammar/scan.js';
import { readSource } from '../../time/source.js';
import { readEnumerator } from '../structure/enumerators.js';

/** Anything that can begin or hold an expression of time; most sentences have none and are not scanned. */
const HINT = new RegExp(
  [
    '[月旬]|[年季周日天期](?:底|末|初|内|前|度|之|以)|[\\d*０-９]年|[今明本全当次]年|[半两三]年|近[期日]',
    // 国庆前, 下班前, but not 当前, 前期, 前提.
    '(?<![当目空从提])前(?![期提列来往端景进身面沿所赴途])',
    '[每按][日天周旬月季年半\\d两三]|[日天周旬月季年]{2}|[日天周旬月季年][考调通评排督总巡碰清会研]|[天日周旬月季年]一|星期|周[一二三四五六]|[今明后][天晚早]|小时|工作日|季度|[\\d*０-９][日号]|\\d[-./]\\d|[”"][前末期]|之内|以内',
  ].join('|'),
);

/** False where a sentence certainly holds no expression of time but an office's own events. */
export const mayNameTime = (sentence: string): boolean => HINT.test(sentence);

/** 5月8日 is a day of the calendar, whatever else its words could measure. */
const CALENDAR_DAY = /[\d*]月(?:[\d*]|底|末|初|[上中下]旬)/;
/** No office has declared an event: only the tool's own are known. */
const NO_EVENTS: readonly string[] = [];
const MOST_KEPT = 64;
const recent = new WeakMap<readonly string[], Map<string, readonly FoundMention[]>>();

/** An expression of time with its place in the sentence. */
export interface FoundMention extends Span {
  readonly body: Mention['body'];
  /** The words as the reader of deadlines saw them. */
  readonly words: string;
}

/**
 * Where words of time stand in a sentence, as the reader of deadlines sees them: periods, lengths of time and 近期. Rhythms and mere
 * urgency (尽快) are left out. Whether they limit the task is the question of `findLimits`. `events` are names that an office
 * declares beside the tool's own; the same array each time is faster.
 */
export function timeWords(sentence: string, events: readonly string[] = NO_EVENTS): readonly Span[] {
  return mentionsIn(sentence, events)
    .filter(({ body, words }) => datesWork(body, words))
    .map((mention) => withoutPreposition(sentence, mention))
    .reduce<Span[]>(joined, []);
}

/** Every expression of time in a sentence, rhythms included. */
export function mentionsIn(sentence: string, events: readonly string[] = NO_EVENTS): readonly FoundMention[] {
  if (!HINT.test(sentence) && !events.some((event) => sentence.includes(event))) return [];
  let kept = recent.get(events);
  if (!kept) recent.set(events, (kept = new Map()));
  const known = kept.get(sentence);
  if (known) return known;
  const mentions = scanned(sentence, events);
  // Slots, subject and title ask for the same words again; a handful of sentences is all that needs keeping.
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(sentence, mentions);
  return mentions;
}

function scanned(sentence: string, eventNames: readonly string[]): FoundMention[] {
  const numbered = readEnumerator(sentence)?.length ?? 0;
  // The number of an item must not run into a year (3.2026年底前); blanks keep the offsets.
  const source = readSource(numbered > 0 ? ' '.repeat(numbered) + sentence.slice(numbered) : sentence);
  return scannerFor({ eventNames })
    .scan(source.chars)
    .map(({ start, end, body }) => ({
      ...source.spanOf(start, end),
      body,
      words: source.chars.slice(start, end),
    }));
}

/** 11月15日供暖前 is one limit. */
function joined(spans: Span[], span: Span): Span[] {
  const last = spans.at(-1);
  if (last?.end !== span.start) return [...spans, span];
  return [...spans.slice(0, -1), { start: last.start, end: span.end }];
}

/** 今天下午 before 下班前. */
const DAY_BEFORE = /(?:今|明|后|当)[天日](?:上午|中午|下午|晚上?)?$/;

/** 在5月8日前 is the limit 5月8日前; 到2027年 keeps its 到. */
function withoutPreposition(sentence: string, { start, end }: Span): Span {
  const day = DAY_BEFORE.exec(sentence.slice(0, start))?.[0].length ?? 0;
  const from = /[在于]/.test(sentence[start] ?? '') ? start + 1 : start - day;
  // 4月20日前“六个…”: the reader may take 前 for what follows.
  const before = sentence[end] === '前' && CALENDAR_DAY.test(sentence.slice(from, end));
  return { start: from, end: before ? end + 1 : end };
}

function datesWork(body: Mention['body'], words: string): boolean {
  if (words.startsWith('昨')) return false;
  if (body.type === 'vague') return /^(?:近期|近日)/.test(body.word);
  if (body.type === 'period')
    return (body.bound !== 'since' && body.bound !== 'after') || /[^以]后$|起$|开始$/.test(words);
  if (CALENDAR_DAY.test(words)) return true;
  return body.type === 'duration' && body.use === 'limit';
}
