import type { Place } from '../../language/checks/rule.js';
import { lineEnd, nextLine } from '../../language/syntax/lines.js';

/** Where a place stands in its file: one-based lines, and columns in UTF-16 units as LSP and SARIF count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Behind the last unit. */
  readonly endColumn: number;
}

/** One line of a block, without its line end. */
interface BlockLine {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export function positionOf(place: Place): Position {
  const start = lineAt(place, place.span.start);
  const end = place.span.end <= start.end ? start : lineAt(place, place.span.end);
  return {
    line: start.number + 1,
    column: place.span.start - start.start + 1,
    endLine: end.number + 1,
    endColumn: place.span.end - end.start + 1,
  };
}

/** The source line that a place begins on, with the part of it that the place covers, in UTF-16 units. */
export function excerptOf(place: Place): { readonly text: string; readonly start: number; readonly end: number } {
  const { start, end } = lineAt(place, place.span.start);
  return {
    text: place.block.text.slice(start, end),
    start: place.span.start - start,
    end: Math.min(place.span.end, end) - start,
  };
}

function lineAt({ block }: Place, offset: number): BlockLine {
  const { text } = block;
  let number = block.line;
  let start = 0;
  for (;;) {
    const end = lineEnd(text, start);
    const next = nextLine(text, end);
    if (offset <= end || next === end || next >= text.length) return { number, start, end };
    if (offset < next) return { number, start, end };
    start = next;
    number++;
  }
}

/** The column as an editor's status bar shows it: characters, not UTF-16 units. One-based. */
export function displayColumn(text: string, units: number): number {
  let column = 1;
  for (const _ of text.slice(0, units)) column++;
  return column;
}
