import { fold, trimWhiteSpace } from '../text/fold.js';
import type { NameMention, Written } from '../model/values.js';
import { isMasked } from './placeholders.js';

const OPENERS = '（(〔《“【[［「『';
const CLOSERS = '）)〕》”】]］」』';
const SEPARATORS = '、，,；;';

/** The parts of a 名单, split at 、，,；; outside balanced brackets; offsets count from the value's start. */
export interface SplitList {
  readonly parts: readonly Written[];
  /** True where brackets do not balance: they were ignored, and the whole value is suspect. */
  readonly unbalanced: boolean;
}

/** A comma that groups the digits of a number: 1,200. */
const GROUPING = /^[,，]\d{3}(?!\d)/;

/**
 * Splits a 名单. 和, 及, 与 and spaces never split: they stand inside names (文化和旅游部). With `numbers`, a comma
 * between digits belongs to a number (`总投资 ≥ 1,200 万元`).
 */
export function splitList(text: string, { separators = SEPARATORS, numbers = false } = {}): SplitList {
  const balanced = isBalanced(text);
  const parts: Written[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (balanced && char !== undefined && OPENERS.includes(char)) depth++;
    else if (balanced && char !== undefined && CLOSERS.includes(char)) depth--;
    else if (at === text.length || char === '\n' || (depth === 0 && char !== undefined && separators.includes(char))) {
      if (numbers && /\d/.test(text[at - 1] ?? '') && GROUPING.test(text.slice(at, at + 5))) continue;
      push(parts, text, from, at);
      from = at + 1;
    }
  }
  return { parts, unbalanced: !balanced };
}

function push(parts: Written[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = trimWhiteSpace(raw);
  if (trimmed === '') return;
  const start = from + raw.indexOf(trimmed);
  parts.push({ text: trimmed, span: { start, end: start + trimmed.length } });
}

function isBalanced(text: string): boolean {
  const open: number[] = [];
  for (const char of text) {
    const opener = OPENERS.indexOf(char);
    if (opener >= 0) open.push(opener);
    else {
      const closer = CLOSERS.indexOf(char);
      // （ and ( close each other: clerks mix widths.
      if (closer >= 0 && !matches(open.pop(), closer)) return false;
    }
  }
  return open.length === 0;
}

const WIDTH_PAIRS = [
  [0, 1],
  [5, 6, 7],
];
const matches = (opener: number | undefined, closer: number): boolean =>
  opener !== undefined &&
  (opener === closer || WIDTH_PAIRS.some((pair) => pair.includes(opener) && pair.includes(closer)));

const SUFFIX = /\s*[（(]\s*(牵头|拟)(?:单位|定)?\s*[）)]$/;
const PENDING = new Set(['待定', '待指定', '待补', '待明确', '待定岗']);
const OPEN_ONLY =
  /^(?:等|(?:会同|以?及|和|与)?(?:其他|其它)?(?:有关|相关)|(?:会同|以?及|和|与)?(?:其他|其它)(?:部门|单位))/;
/** 等部门, 等8个部门, 等部门和有关县（市、区）: the list goes on after the name before it. */
const OPEN_TAIL =
  /等(?:[\d一二三四五六七八九十]+[个家]?)?(?:有关|相关)?(?:部门|单位|地方|企业|县区|地)?(?:[、和及与以]*(?:有关|相关|各).{1,12})?$/;

/** The mentions of a 名单 of units or people; spans count from the value's start. */
export function readNames(text: string): { readonly names: readonly NameMention[]; readonly unbalanced: boolean } {
  const { parts, unbalanced } = splitList(text);
  const names: NameMention[] = [];
  for (const part of parts) readName(part, names);
  return { names, unbalanced };
}

function readName(part: Written, into: NameMention[]): void {
  const suffix = SUFFIX.exec(part.text);
  const name = suffix ? part.text.slice(0, suffix.index) : part.text;
  const span = { start: part.span.start, end: part.span.start + name.length };
  const mention = { text: part.text, span, name, suffix: suffix?.[1] as NameMention['suffix'] };
  const folded = fold(name);
  if (folded === '无') into.push({ ...mention, kind: 'none' });
  else if (PENDING.has(folded)) into.push({ ...mention, kind: 'pending' });
  else if (OPEN_ONLY.test(folded)) into.push({ ...mention, kind: 'open' });
  else if (isMasked(name)) into.push({ ...mention, kind: 'placeholder' });
  else {
    const tail = OPEN_TAIL.exec(name);
    if (!tail || tail.index === 0) into.push({ ...mention, kind: 'named' });
    else {
      // 市水利局等部门: the last name, and then the list stays open.
      const at = span.start + tail.index;
      into.push({ ...mention, name: name.slice(0, tail.index), span: { start: span.start, end: at }, kind: 'named' });
      into.push({ text: tail[0], span: { start: at, end: span.end }, name: tail[0], suffix: undefined, kind: 'open' });
    }
  }
}
