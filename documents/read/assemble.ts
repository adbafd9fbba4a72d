import { type Limits, LIMITS, tooMuch } from './limits.js';
import type { SpeechParagraph, TableCell } from './types.js';

/** A paragraph before it has a place in the text. */
export interface LoosePart {
  readonly text: string;
  readonly style?: string;
  readonly headingLevel?: number;
}

/** A table row before it has a place in the text. */
export interface LooseRow {
  readonly table: number;
  readonly index: number;
  readonly cells: readonly LooseCell[];
}

export interface LooseCell {
  readonly lines: readonly string[];
  readonly continued?: true;
}

/**
 * Puts paragraphs and rows one below the other, separated by `\n`, and counts the offsets. Blank ones are left out.
 * @throws TooMuch where that is more text than a speech has.
 */
export function assemble(
  parts: readonly (LoosePart | LooseRow)[],
  limits: Limits = LIMITS,
): { text: string; paragraphs: SpeechParagraph[] } {
  const paragraphs: SpeechParagraph[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const part of parts) {
    const paragraph = 'cells' in part ? placeRow(part, offset) : placePart(part, offset);
    if (paragraph === undefined) continue;
    paragraphs.push(paragraph);
    texts.push(paragraph.text);
    offset = paragraph.end + 1;
    if (offset > limits.characters) throw tooMuch('characters', limits);
  }
  return { text: texts.join('\n'), paragraphs };
}

function placePart(part: LoosePart, start: number): SpeechParagraph | undefined {
  const text = part.text.trimEnd();
  return text.trim() === '' ? undefined : { ...part, text, start, end: start + text.length };
}

function placeRow(row: LooseRow, start: number): SpeechParagraph | undefined {
  const cells: TableCell[] = [];
  let offset = start;
  for (const cell of row.cells) {
    const end = offset + inlineText(cell).length;
    cells.push({ ...cell, start: offset, end });
    offset = end + 1;
  }
  const text = row.cells.map(inlineText).join('\t');
  if (text.trim() === '') return undefined;
  return { text, start, end: start + text.length, row: { table: row.table, index: row.index, cells } };
}

const inlineText = (cell: LooseCell): string => cell.lines.join(' ').replace(/[\t\n]+/g, ' ');
