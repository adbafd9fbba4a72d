import { isWhiteSpace } from './fold.js';
import { kept } from './kept.js';
import type { Span } from './span.js';

const OPENERS = '（(〔《“【[［「『';
const CLOSERS = '）)〕》”】]］」』';
/** Brackets of different widths close each other: clerks mix them. Indices into OPENERS and CLOSERS. */
const WIDTHS: readonly (readonly number[])[] = [
  [0, 1],
  [5, 6, 7],
];
const SEPARATORS = '、，,；;';
/** A comma that groups the digits of a number: 1,200. */
const GROUPING = /^[,，]\d{3}(?!\d)/;

export interface ListOptions {
  /** The characters that cut, in place of `、，,；;`. */
  readonly marks?: string;
  /** True where a comma between digits belongs to a number (`总投资 ≥ 1,200 万元`). */
  readonly numbers?: boolean;
}

/**
 * Where a 名单 is cut: the offsets of `、，,；;` outside brackets and of line ends. Where brackets do not balance they
 * are ignored and the whole value is suspect.
 */
export function separators(
  text: string,
  { marks = SEPARATORS, numbers = false }: ListOptions = {},
): { readonly at: readonly number[]; readonly unbalanced: boolean } {
  const all: number[] = [];
  const outside: number[] = [];
  const open: number[] = [];
  let unbalanced = false;
  for (let at = 0; at < text.length; at++) {
    // Nearly every character is an ideograph, which neither opens nor separates anything.
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) continue;
    const char = text.charAt(at);
    if (char === '\n' || marks.includes(char)) {
      if (numbers && /\d/.test(text.charAt(at - 1)) && GROUPING.test(text.slice(at, at + 5))) continue;
      all.push(at);
      if (char === '\n' || open.length === 0) outside.push(at);
      continue;
    }
    const opener = OPENERS.indexOf(char);
    if (opener >= 0) open.push(opener);
    else {
      const closer = CLOSERS.indexOf(char);
      if (closer >= 0 && !matches(open.pop(), closer)) unbalanced = true;
    }
  }
  if (open.length > 0) unbalanced = true;
  return { at: unbalanced ? all : outside, unbalanced };
}

const matches = (opener: number | undefined, closer: number): boolean =>
  opener !== undefined && (opener === closer || WIDTHS.some((pair) => pair.includes(opener) && pair.includes(closer)));

/** One part of a 名单 without the white space around it; its span counts from the value's start. */
export interface ListPart {
  readonly text: string;
  readonly span: Span;
}

export interface SplitList {
  /** Parts in which something is written. */
  readonly parts: readonly ListPart[];
  /** True where brackets do not balance: they were ignored, and the whole value is suspect. */
  readonly unbalanced: boolean;
}

/** Splits a 名单. 和, 及, 与 and spaces never split: they stand inside names (文化和旅游部). */
export function splitList(text: string, options: ListOptions = {}): SplitList {
  const { at: cuts, unbalanced } = separators(text, options);
  const parts: ListPart[] = [];
  let from = 0;
  for (const cut of cuts) {
    push(parts, text, from, cut);
    from = cut + 1;
  }
  push(parts, text, from, text.length);
  return { parts: kept(parts), unbalanced };
}

/** The parts alone, as plain texts. */
export const listed = (text: string): readonly string[] => splitList(text).parts.map((part) => part.text);

function push(parts: ListPart[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  if (start < end) parts.push({ text: text.slice(start, end), span: { start, end } });
}
