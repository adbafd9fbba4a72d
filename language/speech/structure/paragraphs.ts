import type { Span } from '../../text/span.js';
import { isGappedHead, isRow } from './cells.js';
import { startsWithEnumerator } from './enumerators.js';
import { trimmed } from './spans.js';

/** A paragraph of the source: one line, several broken lines joined, or one table row. */
export interface Paragraph extends Span {
  readonly kind: 'text' | 'row';
}

const TERMINAL = /[。！？；：!?;:…][”」』〞"’）)〉》】\]]*$/;
const CONTINUES = /[，、,（(〔“：:—－]$/;
const CONTINUATION = /^[，。、；：）)〕”！？》】]/;
const ANNOTATION_END = /[（(〔][^（(〔]{2,}[）)〕][。.]?$/;
/** A line with a whole sentence in it that stops in the middle of the next was broken, if it is at least this long. */
const BROKEN_SENTENCE = 18;
/** A line without any sentence end is a heading or title below this length, and broken above it. */
const LONGEST_HEADING_LINE = 42;
/** The head of a table that gaps divide is no longer. */
const LONGEST_HEAD = 120;
const HEADING_NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部分])/;
/** Hard-wrapped texts: so many lines without an end must reach the width. */
const WRAPPED_LINES = 4;

/** The paragraphs of a text, broken lines joined. Offsets are UTF-16; the text itself is never changed. */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: { start: number; end: number; kind: 'text' | 'row' }[] = [];
  let previousBlank = true;
  let gapped = false;
  const lines = [...linesOf(text)];
  const width = wrapWidth(
    lines.map(({ start, end }) => ({
      length: end - start,
      terminal: end > start && TERMINAL.test(text.slice(Math.max(start, end - 3), end)),
    })),
  );
  for (const line of lines) {
    if (line.start === line.end) {
      previousBlank = true;
      continue;
    }
    const last = paragraphs.at(-1);
    const words = text.slice(line.start, line.end);
    const head = words.length <= LONGEST_HEAD && isGappedHead(words);
    const row: boolean = head || isRow(words, gapped);
    gapped = row && (head || gapped);
    if (last && !row && last.kind === 'text' && joins(text, last, line, previousBlank, width)) last.end = line.end;
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

function joins(text: string, before: Span, line: Span, blank: boolean, width: number): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 400), before.end);
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  if (startsWithEnumerator(head)) return false;
  if (openBrackets(tail)) return true;
  if (blank) return false;
  if (CONTINUES.test(tail) && !/[：:]$/.test(tail)) return true;
  if (CONTINUATION.test(head)) return true;
  if (/[；;]$/.test(tail)) return true;
  if (TERMINAL.test(tail)) return false;
  if (ANNOTATION_END.test(tail) || /^[（(〔]/.test(head)) return false;
  // “…创业。二、促消费”: a heading glued to the sentence before it is not the first half of a broken one.
  const latest = /[^。！？；]*$/.exec(tail)?.[0].trim() ?? '';
  if (latest.length <= LONGEST_HEADING_LINE && HEADING_NUMBER.test(latest)) return false;
  const length = before.end - before.start;
  if (width > 0 && length >= width - 3) return true;
  return (length >= BROKEN_SENTENCE && /[。；]/.test(tail)) || length >= LONGEST_HEADING_LINE;
}

/** The width at which a text is hard-wrapped, 0 where it is not: many lines of one length end without an end of sentence. */
function wrapWidth(lines: readonly { readonly length: number; readonly terminal: boolean }[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const counts = new Map<number, number>();
  for (const { length, terminal } of lines)
    if (!terminal && length >= 15 && length <= 80) counts.set(length, (counts.get(length) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [length, count] of counts) {
    const near = count + (counts.get(length - 1) ?? 0) + (counts.get(length - 2) ?? 0);
    if (near > most || (near === most && length > width)) {
      most = near;
      width = length;
    }
  }
  // A line far beyond the width says that nothing is wrapped there: the short ones are headings.
  return most >= WRAPPED_LINES && longest <= width + 3 ? width : 0;
}

/** Bracketed numbers whose closer a scan turned into something else: (二〉. */
const WORN_NUMBER = /[（(〔]\s*(?:[一二三四五六七八九十]{1,3}|[-—－])\s*[〉>]/g;
/** No bracket holds a whole sentence and the next one: its closer was lost. */
const BEYOND_A_BRACKET = /[。！？].{12}/s;

/** True where a round bracket opened near the end of a line is not closed: the line was broken inside it. */
function openBrackets(words: string): boolean {
  const tail = words.replace(WORN_NUMBER, '');
  let depth = 0;
  for (let i = tail.length - 1; i >= 0; i--) {
    const ch = tail[i];
    if (ch === '）' || ch === ')' || ch === '〕') depth++;
    else if (ch === '（' || ch === '(' || ch === '〔') {
      if (depth === 0) return tail.length - i <= 240 && !BEYOND_A_BRACKET.test(tail.slice(i));
      depth--;
    }
  }
  return false;
}
