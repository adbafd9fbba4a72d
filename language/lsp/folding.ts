import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Block } from '../grammar/generated/ast.js';
import type { View } from './analysis.js';
import { positionIn } from './places.js';

/** Blocks fold to their heads, continued values to their first lines; a 分组 folds with the tasks that follow it. */
export function foldingRanges({ file }: View): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  const blocks = file.source.blocks;
  let section: Block | undefined;
  const close = (last: Block | undefined): void => {
    if (section && last && last !== section) add(headLine(section), lastLine(last), FoldingRangeKind.Region);
  };
  for (const [index, block] of blocks.entries()) {
    if (block.head?.word === '分组') {
      close(blocks[index - 1]);
      section = block;
    }
    for (const { start, end } of foldsIn(block)) add(block.line + start, block.line + end);
  }
  close(blocks.at(-1));
  return ranges;
}

const folds = new WeakMap<Block, readonly { readonly start: number; readonly end: number }[]>();

/** What folds in a block, counted from its first line; kept while the block stays the same. */
function foldsIn(block: Block): readonly { readonly start: number; readonly end: number }[] {
  let found = folds.get(block);
  if (!found) {
    const lineOf = (offset: number): number => positionIn(block, offset).line - block.line;
    found = [
      ...(block.head ? [{ start: headLine(block) - block.line, end: lastLine(block) - block.line }] : []),
      ...block.fields.map(({ span }) => ({ start: lineOf(span.start), end: lineOf(span.end) })),
    ].filter(({ start, end }) => end > start);
    folds.set(block, found);
  }
  return found;
}

const headLine = (block: Block): number => (block.head ? positionIn(block, block.head.span.start).line : block.line);

/** The last line of a block that says something; comments above the next head belong to that. */
function lastLine(block: Block): number {
  const ends = [...block.fields, ...block.strays].map(({ span }) => span.end);
  const end = Math.max(block.head?.title.span.end ?? 0, ...ends);
  return positionIn(block, end).line;
}
