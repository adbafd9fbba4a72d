import type { Span } from '../text/span.js';

/**
 * The syntax tree of a directive file: a file is blocks, a block is its head and its fields.
 *
 * Every span inside a block counts from the block's first character, so that a block that merely moved is the same
 * value. `block.start` says where it stands now; `parse` with a previous tree moves the blocks that it reuses, so the
 * previous tree must not be used afterwards.
 */
export interface SourceFile {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** One head line with everything up to the next head; the first block of a file may stand without a head. */
export interface Block {
  /** The exact source text, line ends included. */
  readonly text: string;
  /** UTF-16 offset of the block in its file; changes when text above it changes. */
  start: number;
  /** Zero-based number of the block's first line in its file. */
  line: number;
  readonly lineCount: number;
  readonly head: Head | undefined;
  readonly fields: readonly Field[];
  /** Lines that belong to nothing, kept verbatim. */
  readonly strays: readonly Stray[];
  readonly comments: readonly Span[];
}

/** What is wrong with a head's form; it opens a block all the same. */
export type HeadProblem =
  | 'unclosed' // no closing bracket
  | 'malformed' // words in the brackets that are no head
  | 'spelling'; // 任务 1-3：标题, without brackets

export interface Head {
  /** The whole line without its line end and surrounding white space. */
  readonly span: Span;
  /** Folded word, for example 任务. */
  readonly word: string;
  readonly wordSpan: Span;
  /** Folded id as typed (`1-3`, `P12`), undefined where there is none. */
  readonly id: string | undefined;
  readonly idSpan: Span | undefined;
  readonly title: Text;
  readonly problem: HeadProblem | undefined;
}

export interface Field {
  readonly span: Span;
  /** Folded label. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Text;
}

/** A value with its continuation lines, joined by `\n`, and where each of its lines stands in the block. */
export interface Text {
  readonly text: string;
  /** From the first character of the first line to the last character of the last one. */
  readonly span: Span;
  /** One entry a line: where the line starts in `text`, and where in the block. Absent where there is one line only. */
  readonly lines: readonly TextLine[] | undefined;
}

export interface TextLine {
  readonly at: number;
  readonly start: number;
}

export interface Stray {
  readonly span: Span;
  readonly kind:
    | 'conflict' // a merge conflict marker
    | 'continuation' // `|` with nothing above to continue
    | 'plain';
}

/** Where a range of a value's text stands in its block. */
export function inBlock(value: Text, start: number, end: number): Span {
  if (!value.lines) return { start: value.span.start + start, end: value.span.start + end };
  return { start: mapped(value.lines, start), end: mapped(value.lines, end) };
}

function mapped(lines: readonly TextLine[], offset: number): number {
  let line = lines[0] as TextLine;
  for (const next of lines) {
    if (next.at > offset) break;
    line = next;
  }
  return line.start + offset - line.at;
}
