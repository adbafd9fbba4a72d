import { parseFullDate } from '../time/full-date.js';
import type { Fact, FactTail } from '../model/values.js';
import { readNames } from './names.js';
import { tailPart, tailWords } from '../table/tails.js';
import { splitList } from '../text/lists.js';
import { readIndicator } from './quantity.js';

const TAIL_KEYS = tailWords();
const TAIL_START = new RegExp(`^\\s*(?:${TAIL_KEYS})\\s*[：:]`);
const TAIL_PART = new RegExp(`^\\s*(${TAIL_KEYS})\\s*[：:]\\s*([^]*?)\\s*$`);
const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s*[%％]\s*/;
const NO_TAIL: FactTail = {
  attachments: [],
  reportedBy: undefined,
  approvedBy: undefined,
  basis: undefined,
  until: undefined,
};
/** A person's name; where two characters are set apart, both belong to it. */
const PERSON = /^(?:\p{Script=Han}\s+\p{Script=Han}(?!\S)|\S+)/u;
/** Facts whose parameter is a verifying unit. */
const BY_UNIT = new Set(['verifications', 'closeOuts']);

/** Reads `完整日期 [参数] 正文 [尾注]`; `key` is the field's key in the table. Spans count from the value's start. */
export function readFact(key: string, text: string): Fact {
  const span = { start: 0, end: text.length };
  const date = parseFullDate(text);
  const { body: beforeTail, tail } = splitTail(text);
  const afterDate = beforeTail.slice(Math.min(date.span.end, beforeTail.length));
  let rest = afterDate.replace(key === 'tenures' ? /^起?[\s，,、：:]+/ : /^[\s，,、：:]+/, '');
  const restStart = beforeTail.length - rest.length;
  let percent: number | undefined;
  let until: Fact['until'];
  let actual: Fact['actual'];
  let by: Fact['by'];
  if (key === 'progress') {
    const match = PERCENT.exec(rest);
    if (match && Number(match[1]) <= 100) {
      percent = Number(match[1]);
      rest = rest.slice(match[0].length);
    }
  } else if (key === 'extensions') {
    const words = UNTIL.exec(rest);
    if (words) {
      const from = restStart + words[0].length;
      const end = beforeTail.trimEnd().length;
      if (end > from) until = { text: beforeTail.slice(from, end), span: { start: from, end } };
    }
  } else if (key === 'actuals') {
    actual = readIndicator(rest, restStart);
  } else if (BY_UNIT.has(key)) {
    const name = /^\S+/.exec(rest)?.[0] ?? '';
    const at = restStart;
    const mention = readNames(name).names[0];
    if (mention) {
      by = { ...mention, span: { start: at + mention.span.start, end: at + mention.span.end } };
      rest = rest.slice(name.length).trimStart();
    }
  } else if (key === 'tenures') {
    const name = PERSON.exec(rest)?.[0];
    if (name) {
      by = {
        text: name,
        span: { start: restStart, end: restStart + name.length },
        name,
        suffix: undefined,
        kind: 'named',
      };
    }
  }
  return {
    text,
    span,
    key,
    date: date.date,
    dateSpan: date.span.end > date.span.start ? date.span : undefined,
    dateProblem: date.problem,
    percent,
    until,
    actual,
    by,
    body: rest.trim(),
    tail,
  };
}

const UNTIL = /^(?:申请)?(?:延期|延长|延后|推迟|顺延|延)?[至到]\s*/;

/** Cuts the last balanced （…） off that begins with a key of the 尾注. */
export function splitTail(text: string): { readonly body: string; readonly tail: FactTail } {
  const close = text.trimEnd().length - 1;
  if (close < 0 || !'）)'.includes(text[close] as string)) return { body: text, tail: NO_TAIL };
  let depth = 0;
  let open = close;
  for (; open >= 0; open--) {
    const char = text[open] as string;
    if ('）)'.includes(char)) depth++;
    else if ('（('.includes(char) && --depth === 0) break;
  }
  const inside = text.slice(open + 1, close);
  if (open < 0 || !TAIL_START.test(inside)) return { body: text, tail: NO_TAIL };
  const tail: { -readonly [K in keyof FactTail]: FactTail[K] } = { ...NO_TAIL };
  for (const { text: part, span } of splitList(inside, { marks: '；;' }).parts) {
    const match = TAIL_PART.exec(part);
    const value = match?.[2] ?? '';
    const key = tailPart(match?.[1])?.key;
    if (key === 'attachments') {
      const from = open + 1 + span.start + part.lastIndexOf(value);
      tail.attachments = splitList(value).parts.map((path) => ({
        text: path.text,
        span: { start: from + path.span.start, end: from + path.span.end },
      }));
    } else if (key === 'until') tail.until = parseFullDate(value).date;
    else if (key) tail[key] = value;
  }
  return { body: text.slice(0, open), tail };
}
