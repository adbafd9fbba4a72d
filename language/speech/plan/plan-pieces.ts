import type { Span } from '../../text/span.js';
import { isAnnotation, isNameNote, isOwnerSentence } from './annotations.js';
import { DEADLINE_LABELS, LEAD_LABELS, LEADER_LABELS, OWNER_LABELS, SUPPORT_LABELS } from '../lexicon/annotations.js';
import { anyOf } from '../text-patterns.js';
import type { Paragraph } from '../structure/paragraphs.js';
import { trimmed } from '../structure/spans.js';
import { readTables } from './table.js';

/** A stretch of the plan: words, or a note about who does what. */
export interface Piece extends Span {
  readonly kind: 'text' | 'note';
  readonly paragraph: number;
  /** A note that stands on a line of its own answers for every open item above it. */
  readonly ownLine: boolean;
  /** A note without bracket or label: a sentence that only names owners, or a bracket that holds names alone. */
  readonly loose?: boolean;
}

/** 责任单位：…, ●责任单位：…, （二）责任单位：… on a line of its own. */
const LABELLED_LINE =
  /^(?:[^\u4e00-\u9fff\s]{1,3}|[（(][一二三四五六七八九十]{1,3}[)）])?\s*[\u4e00-\u9fff]{2,8}\s*(?:[（(][\u4e00-\u9fff]{2}[）)])?\s*[:：]/;
/** The last sentence of a paragraph. */
const LAST_SENTENCE = /(?<=^|[。；;])[^。；;]+[。；;]?$/;
const FEWEST_LOOSE = 3;
const LONGEST_NOTE = 400;
const OPEN = '（(〔【[「';
const CLOSE = '）)〕】]」';
/** 责任单位：… or ——市水利局负责 behind the last sentence of a paragraph, without brackets. */
const TRAILING = new RegExp(
  `[。；;，,\\s](?:(?=${anyOf([...LEAD_LABELS, ...OWNER_LABELS, ...SUPPORT_LABELS, ...LEADER_LABELS, ...DEADLINE_LABELS].filter((label) => label.length > 2))}\\s*[:：])|—{1,2}|－{1,2})`,
);

/** How many notes and table rows with owners a text holds: two make it a plan rather than a speech. */
export function countAnnotations(text: string, paragraphs: readonly Paragraph[]): number {
  let notes = 0;
  let loose = 0;
  let prose = 0;
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== 'text') return;
    prose++;
    for (const piece of piecesOf(text, paragraph, index)) {
      if (piece.loose) loose++;
      else if (piece.kind === 'note') notes++;
    }
  });
  // A speech too says now and then that A leads and B assists; where every other paragraph ends so, it is a plan.
  const pattern = loose >= FEWEST_LOOSE && loose * 2 >= prose;
  // A table with a column of units is a plan however short it is.
  return notes + (pattern ? loose : 0) + 2 * readTables(text, paragraphs).length;
}

/** The words and notes of a paragraph in order. */
export function piecesOf(text: string, paragraph: Span, index: number): Piece[] {
  const pieces: Piece[] = [];
  const line = text.slice(paragraph.start, paragraph.end);
  const closed = OPEN.includes(line[0] ?? '') ? matching(line, 0, line.length) : -1;
  const bracketed = closed >= line.length - 2 && closed > 0;
  // 〔责任单位：…〕某办公室印发: the note ends with its bracket, whatever a broken line has glued to it.
  const labelled = LABELLED_LINE.test(line) && !(closed > 0 && isAnnotation(line.slice(0, closed + 1)));
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
    const bracket = text.slice(i, end + 1);
    const said = isAnnotation(bracket);
    if (said || (endsItem(text, i, end + 1, paragraph.end) && isNameNote(bracket))) {
      words(i);
      let after = end + 1;
      if (/[。.]/.test(text[after] ?? '')) after++;
      pieces.push({ start: i, end: after, kind: 'note', loose: !said, paragraph: index, ownLine: false });
      from = after;
    }
    i = end;
  }
  const rest = text.slice(from, paragraph.end);
  const owners = LAST_SENTENCE.exec(rest);
  if (owners && isOwnerSentence(owners[0])) {
    words(from + owners.index);
    pieces.push({
      start: from + owners.index,
      end: paragraph.end,
      kind: 'note',
      loose: true,
      paragraph: index,
      ownLine: owners.index === 0 && from === paragraph.start,
    });
    return pieces;
  }
  const trailing = TRAILING.exec(rest);
  const note = trailing ? from + trailing.index + trailing[0].length : -1;
  if (trailing && isAnnotation(text.slice(note, paragraph.end))) {
    words(from + trailing.index + (/^[。；;]/.test(trailing[0]) ? 1 : 0));
    pieces.push({ start: note, end: paragraph.end, kind: 'note', paragraph: index, ownLine: false });
  } else words(paragraph.end);
  return pieces;
}

/** True for a bracket behind the last sentence of a paragraph, not for one that explains a word (县教育局（体育局）). */
function endsItem(text: string, open: number, after: number, end: number): boolean {
  return (
    /[。；;]/.test(text[open - 1] ?? '') || (/^[。；;]?$/.test(text.slice(after, end)) && !isUnitEnd(text[open - 1]))
  );
}

const isUnitEnd = (ch: string | undefined): boolean => /[局委办厅部院会心区县市镇乡]/.test(ch ?? '');

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
