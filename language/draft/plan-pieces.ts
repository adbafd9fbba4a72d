import type { Span } from '../text/span.js';
import { isAnnotation } from './annotations.js';
import { DEADLINE_LABELS, LEAD_LABELS, LEADER_LABELS, OWNER_LABELS, SUPPORT_LABELS } from './lexicon/annotations.js';
import { anyOf } from './patterns.js';
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
const OPEN = '（(〔【[「';
const CLOSE = '）)〕】]」';
/** 责任单位：… or ——市水利局负责 behind the last sentence of a paragraph, without brackets. */
const TRAILING = new RegExp(
  `[。；;，,\\s](?:(?=${anyOf([...LEAD_LABELS, ...OWNER_LABELS, ...SUPPORT_LABELS, ...LEADER_LABELS, ...DEADLINE_LABELS].filter((label) => label.length > 2))}\\s*[:：])|—{1,2}|－{1,2})`,
);

/** How many notes and table rows with owners a text holds: two make it a plan rather than a speech. */
export function countAnnotations(text: string, paragraphs: readonly Paragraph[]): number {
  let count = 0;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'text')
      count += piecesOf(text, paragraph, index).filter((piece) => piece.kind === 'note').length;
  });
  // A table with a column of units is a plan however short it is.
  return count + 2 * readTables(text, paragraphs).length;
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
  const rest = text.slice(from, paragraph.end);
  const trailing = TRAILING.exec(rest);
  const note = trailing ? from + trailing.index + trailing[0].length : -1;
  if (trailing && isAnnotation(text.slice(note, paragraph.end))) {
    words(from + trailing.index + (/^[。；;]/.test(trailing[0]) ? 1 : 0));
    pieces.push({ start: note, end: paragraph.end, kind: 'note', paragraph: index, ownLine: false });
  } else words(paragraph.end);
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
