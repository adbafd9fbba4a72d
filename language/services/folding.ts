import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Block } from '../syntax/ast.js';
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
    if (block.head) add(headLine(block), lastLine(block));
    for (const { span } of block.fields) add(positionIn(block, span.start).line, positionIn(block, span.end).line);
  }
  close(blocks.at(-1));
  return ranges;
}

const headLine = (block: Block): number => (block.head ? positionIn(block, block.head.span.start).line : block.line);

/** The last line of a block that says something; comments above the next head belong to that. */
function lastLine(block: Block): number {
  const ends = [...block.fields, ...block.strays].map(({ span }) => span.end);
  const end = Math.max(block.head?.title.span.end ?? 0, ...ends);
  return positionIn(block, end).line;
}
