import type { Span } from '../../text/span.js';
import { trimmed } from './spans.js';

/** Cells as readers leave them: tabs (Word, Excel), bars (Markdown), wide gaps (PDF, plain text). */
const BARS = /^[^|]*\|[^|]*\|/;
const GAP = /(?: {2,}|\u3000+)/;
const HEAD_CELL = /^(?:序号|编号|[\u4e00-\u9fff ]{0,6}(?:单位|部门|领导|时限|时间|任务|内容|措施|目标|事项|责任人))$/;
/** Fewer cells are a line with a gap in it. */
const FEWEST_CELLS = 3;

const gapped = (line: string): string[] => line.trim().split(GAP);

/** True for the head of a table that only gaps divide: 序号  重点任务  牵头单位. */
export function isGappedHead(line: string): boolean {
  const cells = gapped(line);
  return cells.length >= FEWEST_CELLS && cells.filter((cell) => HEAD_CELL.test(cell)).length >= cells.length - 1;
}

/** True for a row of a table; gaps divide cells only below a head that they divide. */
export function isRow(line: string, underGappedHead: boolean): boolean {
  if (line.includes('\t') || BARS.test(line)) return true;
  return underGappedHead && gapped(line).length >= FEWEST_CELLS;
}

/** Where the cells of a row stand, each without the white space around it. */
export function cellsOf(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, end);
  const separator = line.includes('\t') ? /\t/g : line.includes('|') ? /\|/g : new RegExp(GAP, 'g');
  const cells: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(separator)) {
    // A bar before the first cell opens the row.
    if (match[0] !== '|' || match.index > 0) cells.push(trimmed(text, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  if (from < line.length || line.includes('\t')) cells.push(trimmed(text, start + from, end));
  return cells;
}
