import { isWhiteSpace } from '../text/fold.js';
import type { Span } from '../text/span.js';
import { startsWithEnumerator } from './enumerators.js';

/** A paragraph of the source: one line, several broken lines joined, or one table row (cells separated by tabs). */
export interface Paragraph extends Span {
  readonly kind: 'text' | 'row';
}

const TERMINAL = /[。！？；：!?;:…][”」』〞"’）)〉》】\]]*$/;
const CONTINUES = /[，、,（(〔“：:—－]$/;
const CONTINUATION = /^[，。、；：）)〕”！？》】]/;
const ANNOTATION_END = /[（(〔][^（(〔]{2,}[）)〕][。.]?$/;
/** Longest line that a word processor or a scan breaks in the middle of a sentence. */
const BREAKABLE = 18;

/** The paragraphs of a text, broken lines joined. Offsets are UTF-16; the text itself is never changed. */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: { start: number; end: number; kind: 'text' | 'row' }[] = [];
  let previousBlank = true;
  for (const line of linesOf(text)) {
    if (line.start === line.end) {
      previousBlank = true;
      continue;
    }
    const last = paragraphs.at(-1);
    const row = text.slice(line.start, line.end).includes('\t');
    if (last && !row && last.kind === 'text' && joins(text, last, line, previousBlank)) last.end = line.end;
    else paragraphs.push({ ...line, kind: row ? 'row' : 'text' });
    previousBlank = false;
  }
  return paragraphs;
}

function* linesOf(text: string): Generator<Span> {
  let at = 0;
  while (at <= text.length) {
    let end = at;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    yield trimmed(text, at, end);
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
}

/** The span without white space at either end; empty spans stay at their start. */
export function trimmed(text: string, start: number, end: number): Span {
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  return { start, end };
}

function joins(text: string, before: Span, line: Span, blank: boolean): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 400), before.end);
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  if (startsWithEnumerator(head)) return false;
  if (openBrackets(tail)) return true;
  if (blank) return false;
  if (CONTINUES.test(tail) && !/[：:]$/.test(tail)) return true;
  if (CONTINUATION.test(head)) return true;
  if (/[；;]$/.test(tail)) return true;
  if (TERMINAL.test(tail)) return false;
  return (
    before.end - before.start >= BREAKABLE &&
    /[，。、,；]/.test(tail) &&
    !ANNOTATION_END.test(tail) &&
    !/^[（(〔]/.test(head)
  );
}

/** True where a round bracket opened near the end of a line is not closed: the line was broken inside it. */
function openBrackets(tail: string): boolean {
  let depth = 0;
  for (let i = tail.length - 1; i >= 0; i--) {
    const ch = tail[i];
    if (ch === '）' || ch === ')' || ch === '〕') depth++;
    else if (ch === '（' || ch === '(' || ch === '〔') {
      if (depth === 0) return tail.length - i <= 240;
      depth--;
    }
  }
  return false;
}
