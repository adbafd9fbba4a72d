import { eolOf } from './eol.js';
import { isWhiteSpace } from './fold.js';
import type { Span } from './span.js';

/** Replaces `[start, end)` of a text, which must hold `oldText` when the edit is applied. Offsets are UTF-16. */
export interface TextEdit extends Span {
  readonly oldText: string;
  readonly newText: string;
}

export interface EditProblem {
  readonly kind: 'changed' | 'overlap' | 'out-of-range';
  readonly edit: TextEdit;
  /** What is wrong and what to do, for a clerk. */
  readonly message: string;
}

export type EditResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: EditProblem };

const MESSAGES: Readonly<Record<EditProblem['kind'], string>> = {
  changed: '要修改的地方已经不是原来的内容，可能有人同时改过这个文件。文件没有改动，请重新读取后再试。',
  overlap: '两处修改重叠，无法同时进行。文件没有改动，请分两次修改。',
  'out-of-range': '要修改的位置超出了文件，文件可能已被截短。文件没有改动，请重新读取后再试。',
};

/**
 * Applies edits to a text, all or none. They may come in any order and must not overlap; insertions at one place
 * keep their order. An edit whose old text is no longer there is a problem, and nothing is changed.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditResult {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    const kind = problemOf(text, edit, at);
    if (kind !== undefined) return { ok: false, problem: { kind, edit, message: MESSAGES[kind] } };
    pieces.push(text.slice(at, edit.start), edit.newText);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return { ok: true, text: pieces.join('') };
}

function problemOf(text: string, edit: TextEdit, from: number): EditProblem['kind'] | undefined {
  if (edit.start < 0 || edit.end < edit.start || edit.end > text.length) return 'out-of-range';
  if (edit.start < from) return 'overlap';
  return text.slice(edit.start, edit.end) === edit.oldText ? undefined : 'changed';
}

/** The edit that puts `newText` in the place of one span. */
export const replaceSpan = (text: string, { start, end }: Span, newText: string): TextEdit => ({
  start,
  end,
  oldText: text.slice(start, end),
  newText,
});

/** A line: its content is `[start, end)`, its ending `[end, next)`, which is empty in the last line. */
export interface LineSpan extends Span {
  readonly next: number;
}

const CR = 13;
const LF = 10;
const endsLine = (unit: number): boolean => unit === LF || unit === CR;

/** The line that an offset stands in; between `\r` and `\n` it still stands in the line before. */
export function lineAt(text: string, offset: number): LineSpan {
  let start = Math.max(0, Math.min(offset, text.length));
  if (text.charCodeAt(start) === LF && text.charCodeAt(start - 1) === CR) start--;
  while (start > 0 && !endsLine(text.charCodeAt(start - 1))) start--;
  let end = start;
  while (end < text.length && !endsLine(text.charCodeAt(end))) end++;
  const isPair = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF;
  return { start, end, next: Math.min(text.length, end + (isPair ? 2 : 1)) };
}

/** The white space that a line begins with. */
function indentationOf(text: string, line: LineSpan): string {
  let end = line.start;
  while (end < line.end && isWhiteSpace(text.charCodeAt(end))) end++;
  return text.slice(line.start, end);
}

export interface InsertOptions {
  /** In place of the neighbour's indentation: for a first field below a head, which has none itself. */
  readonly indentation?: string;
}

/**
 * Inserts whole lines below the line in which `offset` stands, with that line's indentation and line ending. A file
 * whose last line has no ending still has none afterwards.
 */
export function insertLinesAfter(
  text: string,
  offset: number,
  lines: readonly string[],
  options: InsertOptions = {},
): TextEdit {
  const neighbour = lineAt(text, offset);
  const indentation = options.indentation ?? indentationOf(text, neighbour);
  const indented = lines.map((line) => indentation + line);
  const isOpen = neighbour.end === neighbour.next;
  const eol = isOpen ? eolOf(text) : text.slice(neighbour.end, neighbour.next);
  // Behind the file's last line ending there is no line yet that would have to be ended first.
  const goesFirst = isOpen && neighbour.start < neighbour.end;
  const newText = indented.map((line) => (goesFirst ? eol + line : line + eol)).join('');
  return { start: neighbour.next, end: neighbour.next, oldText: '', newText };
}

/** The same above the line in which `offset` stands. */
export function insertLinesBefore(
  text: string,
  offset: number,
  lines: readonly string[],
  options: InsertOptions = {},
): TextEdit {
  const neighbour = lineAt(text, offset);
  const indentation = options.indentation ?? indentationOf(text, neighbour);
  const eol: string = neighbour.end === neighbour.next ? eolOf(text) : text.slice(neighbour.end, neighbour.next);
  const newText = lines.map((line) => indentation + line + eol).join('');
  return { start: neighbour.start, end: neighbour.start, oldText: '', newText };
}

/** Whether a line of `range` has this content, indentation and blanks at its end aside. */
export function hasLine(text: string, range: Span, line: string): boolean {
  const wanted = line.trim();
  return text
    .slice(range.start, range.end)
    .split(/\r\n|\n|\r/)
    .some((each) => each.trim() === wanted);
}
