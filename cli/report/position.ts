import type { Place } from '../../language/checks/rule.js';
import type { Block } from '../../language/grammar/generated/ast.js';
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

/** The lines of blocks that have findings: thousands may stand on one line, which is looked for once. */
const linesOf = new WeakMap<Block, readonly BlockLine[]>();

function lines(block: Block): readonly BlockLine[] {
  const known = linesOf.get(block);
  if (known) return known;
  const found: BlockLine[] = [];
  for (let start = 0, number = 0; ; number++) {
    const end = lineEnd(block.text, start);
    found.push({ number, start, end });
    if (end >= block.text.length) break;
    start = nextLine(block.text, end);
  }
  linesOf.set(block, found);
  return found;
}

/** The last line that begins at or before the offset. */
function lineAt(block: Block, offset: number): BlockLine {
  const all = lines(block);
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle] as BlockLine).start <= offset) low = middle;
    else high = middle - 1;
  }
  return all[low] as BlockLine;
}

export function positionOf({ block, span }: Place): Position {
  const start = lineAt(block, span.start);
  const end = span.end <= start.end ? start : lineAt(block, span.end);
  return {
    line: block.line + start.number + 1,
    column: span.start - start.start + 1,
    endLine: block.line + end.number + 1,
    endColumn: span.end - end.start + 1,
  };
}

/** The part of a source line around a place. */
export interface Excerpt {
  readonly text: string;
  /** What the place covers of `text`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The source line that a place begins on; of a line longer than `room` only what stands around the place. */
export function excerptOf({ block, span }: Place, room = 100): Excerpt {
  const line = lineAt(block, span.start);
  const start = span.start - line.start;
  const end = Math.min(span.end, line.end) - line.start;
  const length = line.end - line.start;
  if (length <= room) return { text: block.text.slice(line.start, line.end), start, end };
  const from = Math.max(0, Math.min(start - 20, length - room));
  const to = from + room;
  const lead = from > 0 ? '…' : '';
  const text = `${lead}${block.text.slice(line.start + from, line.start + to)}${to < length ? '…' : ''}`;
  return { text, start: start - from + lead.length, end: Math.min(end, to) - from + lead.length };
}

/** Beyond this, columns are UTF-16 units: nobody counts characters there, and counting takes its time. */
const COUNTED = 2000;

/** The column as an editor's status bar shows it: characters, not UTF-16 units. One-based. */
export function displayColumn({ block, span }: Place): number {
  const { start } = lineAt(block, span.start);
  if (span.start - start > COUNTED) return span.start - start + 1;
  let column = 1;
  for (const _ of block.text.slice(start, span.start)) column++;
  return column;
}
