import type { Position, Range } from 'vscode-languageserver-types';
import type { Block, SourceFile } from '../grammar/generated/ast.js';
import { lineEnd, nextLine } from '../syntax/lines.js';
import type { Span } from '../text/span.js';

/** Between what the core counts (UTF-16 offsets within a block) and what LSP counts (lines and characters). */

/** The last of the ordered blocks for which `starts` does not exceed `at`. */
function blockBy(blocks: readonly Block[], at: number, starts: (block: Block) => number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts(blocks[middle] as Block) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the block that holds the file offset; the last block for the end of the file. */
export const blockIndexAt = (source: SourceFile, offset: number): number =>
  blockBy(source.blocks, offset, (block) => block.start);

/** The file offset of a position; positions beyond the line or the file are the nearest there is. */
export function offsetAt(source: SourceFile, position: Position): number {
  const block = source.blocks[blockBy(source.blocks, position.line, (candidate) => candidate.line)];
  if (!block) return 0;
  let at = 0;
  for (let line = block.line; line < position.line; line++) {
    const end = lineEnd(block.text, at);
    if (end >= block.text.length) return block.start + block.text.length;
    at = nextLine(block.text, end);
  }
  return block.start + Math.min(at + position.character, lineEnd(block.text, at));
}

/** The position of an offset counted from the block's start. */
export function positionIn(block: Block, offset: number): Position {
  let line = block.line;
  let start = 0;
  for (;;) {
    const end = lineEnd(block.text, start);
    if (offset <= end || end >= block.text.length) return { line, character: offset - start };
    const next = nextLine(block.text, end);
    // Behind the line end but before the next line: only inside \r\n.
    if (offset < next) return { line, character: end - start };
    start = next;
    line++;
  }
}

export function rangeIn(block: Block, { start, end }: Span): Range {
  return { start: positionIn(block, start), end: positionIn(block, end) };
}

/** The position of a file offset. */
export function positionAt(source: SourceFile, offset: number): Position {
  const block = source.blocks[blockIndexAt(source, offset)];
  return block ? positionIn(block, offset - block.start) : { line: 0, character: 0 };
}

export function rangeAt(source: SourceFile, { start, end }: Span): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;
