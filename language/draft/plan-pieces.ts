import type { Span } from '../text/span.js';
import { isAnnotation } from './annotations.js';
import { type Paragraph, trimmed } from './paragraphs.js';
import { readTables } from './table.js';

/** A stretch of the plan: words, or a note about who does what. */
export interface Piece extends Span {
  readonly kind: 'text' | 'note';
  readonly paragraph: number;
  /** A note that stands on a line of its own answers for every open item above it. */
  readonly ownLine: boolean;
}

const LONGEST_NOTE = 400;
const OPEN = '（(〔';
const CLOSE = '）)〕';

/** How many notes and table rows with owners a text holds: two make it a plan rather than a speech. */
export function countAnnotations(text: string, paragraphs: readonly Paragraph[]): number {
  let count = 0;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'text')
      count += piecesOf(text, paragraph, index).filter((piece) => piece.kind === 'note').length;
  });
  return count + readTables(text, paragraphs).length;
}

/** The words and notes of a paragraph in order. */
export function piecesOf(text: string, paragraph: Span, index: number): Piece[] {
  const pieces: Piece[] = [];
  const line = text.slice(paragraph.start, paragraph.end);
  const bracketed = OPEN.includes(line[0] ?? '') && matching(line, 0, line.length) >= line.length - 2;
  const labelled = /^[\u4e00-\u9fff]{2,8}\s*[:：]/.test(line);
  if ((bracketed || labelled) && isAnnotation(line))
    return [{ ...paragraph, kind: 'note', paragraph: index, ownLine: !bracketed }];
  let from = paragraph.start;
  const words = (end: number) => {
    const span = trimmed(text, from, end);
    if (span.end > span.start) pieces.push({ ...span, kind: 'text', paragraph: index, ownLine: false });
  };
  let closer = -1;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    if (!OPEN.includes(text[i] ?? '')) continue;
    if (closer < i) closer = nextCloser(text, i, paragraph.end);
    if (closer > i + LONGEST_NOTE) continue;
    const end = matching(text, i, Math.min(paragraph.end, i + LONGEST_NOTE));
    if (end < 0) continue;
    if (isAnnotation(text.slice(i, end + 1))) {
      words(i);
      let after = end + 1;
      if (/[。.]/.test(text[after] ?? '')) after++;
      pieces.push({ start: i, end: after, kind: 'note', paragraph: index, ownLine: false });
      from = after;
    }
    i = end;
  }
  words(paragraph.end);
  return pieces;
}

function matching(text: string, open: number, limit: number): number {
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const ch = text[i] ?? '';
    if (OPEN.includes(ch)) depth++;
    else if (CLOSE.includes(ch) && --depth === 0) return i;
  }
  return -1;
}

/** The next closing bracket, so that a text of opening ones alone costs one pass. */
function nextCloser(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !CLOSE.includes(text[at] ?? '')) at++;
  return at < limit ? at : Number.MAX_SAFE_INTEGER;
}
