import { type Eol, eolOf } from './eol.js';
import { isWhiteSpace } from './fold.js';
import type { Span } from './span.js';

/** Replaces `[start, end)` of a text, which must hold `oldText` when the edit is applied. Offsets are UTF-16. */
export interface Edit extends Span {
  readonly oldText: string;
  readonly newText: string;
  /** For an insertion the line beside it: it is checked like `oldText` and stays as it is. */
  readonly beside?: { readonly start: number; readonly text: string };
}

/** An edit of one file of a workspace; the offsets count from the start of the file. */
export interface FileEdit extends Edit {
  readonly path: string;
}

export interface EditProblem {
  readonly kind: 'changed' | 'overlap' | 'out-of-range';
  readonly edit: Edit;
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

/** In the order of the text; what is inserted at a place comes before what is replaced there, in the order given. */
export const inOrder = <T extends Span>(edits: readonly T[]): readonly T[] =>
  edits.toSorted((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start));

/** Insertions at one place as one edit, for readers that allow one edit a place. The edits are in order. */
export function joined<T extends Edit>(edits: readonly T[]): readonly T[] {
  const found: T[] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    const isSamePlace = last?.start === edit.start && last.end === edit.start && edit.end === edit.start;
    if (last && isSamePlace) found[found.length - 1] = { ...last, newText: last.newText + edit.newText };
    else found.push(edit);
  }
  return found;
}

/** True where two edits change the same text, or insert at the same place. */
export const collide = (a: Span, b: Span): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);

/** What keeps edits from being applied, the first in the order of the text; undefined where nothing does. */
export function problemIn(text: string, edits: readonly Edit[]): EditProblem | undefined {
  let from = 0;
  for (const edit of inOrder(edits)) {
    const kind = problemOf(text, edit, from);
    if (kind !== undefined) return { kind, edit, message: MESSAGES[kind] };
    from = edit.end;
  }
  return undefined;
}

/**
 * Applies edits to a text, all or none. They may come in any order and must not overlap; insertions at one place
 * keep their order. An edit whose old text is no longer there is a problem, and nothing is changed.
 */
export function applyEdits(text: string, edits: readonly Edit[]): EditResult {
  const problem = problemIn(text, edits);
  if (problem) return { ok: false, problem };
  const pieces: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    pieces.push(text.slice(at, edit.start), edit.newText);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return { ok: true, text: pieces.join('') };
}

function problemOf(text: string, edit: Edit, from: number): EditProblem['kind'] | undefined {
  const { start, end, oldText, beside } = edit;
  if (start < 0 || end < start || end > text.length) return 'out-of-range';
  if (start < from) return 'overlap';
  const isThere = text.startsWith(oldText, start) && oldText.length === end - start;
  return isThere && (beside === undefined || text.startsWith(beside.text, beside.start)) ? undefined : 'changed';
}

/**
 * Edits of several files, collected change by change: a change comes in whole or, where an earlier one touches the same
 * place, not at all.
 */
export class EditSet {
  private readonly byPath = new Map<string, FileEdit[]>();

  /** False where the change collides with one that is in already; nothing of it is taken then. */
  add(change: readonly FileEdit[]): boolean {
    if (change.some((edit) => this.byPath.get(edit.path)?.some((other) => collide(edit, other)))) return false;
    for (const edit of change) {
      const known = this.byPath.get(edit.path);
      if (known) known.push(edit);
      else this.byPath.set(edit.path, [edit]);
    }
    return true;
  }

  /** The edits of every file that changes, in order. */
  get files(): ReadonlyMap<string, readonly FileEdit[]> {
    return new Map([...this.byPath].map(([path, edits]) => [path, inOrder(edits)]));
  }

  get edits(): readonly FileEdit[] {
    return [...this.byPath.values()].flat();
  }

  get empty(): boolean {
    return this.byPath.size === 0;
  }
}

/** The edit that puts `newText` in the place of one span. */
export const replaceSpan = (text: string, { start, end }: Span, newText: string): Edit => ({
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
  /** For a last line that has no ending; that of most lines of the text where none is given. */
  readonly eol?: Eol | undefined;
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
): Edit {
  const neighbour = lineAt(text, offset);
  const indentation = options.indentation ?? indentationOf(text, neighbour);
  const indented = lines.map((line) => indentation + line);
  const isOpen = neighbour.end === neighbour.next;
  const eol = isOpen ? (options.eol ?? eolOf(text)) : text.slice(neighbour.end, neighbour.next);
  // Behind the file's last line ending there is no line yet that would have to be ended first.
  const goesFirst = isOpen && neighbour.start < neighbour.end;
  const newText = indented.map((line) => (goesFirst ? eol + line : line + eol)).join('');
  return insertion(text, neighbour.next, newText, neighbour);
}

/** The same above the line in which `offset` stands. */
export function insertLinesBefore(
  text: string,
  offset: number,
  lines: readonly string[],
  options: InsertOptions = {},
): Edit {
  const neighbour = lineAt(text, offset);
  const indentation = options.indentation ?? indentationOf(text, neighbour);
  const eol: string =
    neighbour.end === neighbour.next ? (options.eol ?? eolOf(text)) : text.slice(neighbour.end, neighbour.next);
  const newText = lines.map((line) => indentation + line + eol).join('');
  return insertion(text, neighbour.start, newText, neighbour);
}

const insertion = (text: string, at: number, newText: string, { start, next }: LineSpan): Edit => ({
  start: at,
  end: at,
  oldText: '',
  newText,
  beside: { start, text: text.slice(start, next) },
});

/** Whether a line of `range` has this content, indentation and blanks at its end aside. */
export function hasLine(text: string, range: Span, line: string): boolean {
  const wanted = line.trim();
  return text
    .slice(range.start, range.end)
    .split(/\r\n|\n|\r/)
    .some((each) => each.trim() === wanted);
}
