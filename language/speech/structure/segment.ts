import type { Span } from '../../text/span.js';
import { readEnumerator } from './enumerators.js';
import type { Paragraph } from './paragraphs.js';
import { trimmed } from './spans.js';

/** One sentence with its place. */
export interface Segment extends Span {
  readonly paragraph: number;
}

const CUT = new Set('。！？；!?;');
const CLOSERS = new Set('”」』〞"’）)〉》】]');
const OPEN = '（(〔';
const CLOSE = '）)〕';
/** A bracket longer than this is taken for one whose closer was lost. */
const LONGEST_BRACKET = 160;
const ENUMERATOR_HEADS = new Set('第一二三四五六七八九十(（〔0123456789①②③④⑤⑥⑦⑧⑨⑩首其再最');

/** The sentences of the paragraphs: cut after 。！？；, at paragraph ends and before enumerators that follow a cut, a colon or a gap. */
export function segment(text: string, paragraphs: readonly Paragraph[]): Segment[] {
  const segments: Segment[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'row') segments.push({ start: paragraph.start, end: paragraph.end, paragraph: index });
    else for (const span of sentences(text, paragraph)) segments.push({ ...span, paragraph: index });
  });
  return segments;
}

function sentences(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  const cut = (at: number) => {
    const span = trimmed(text, from, at);
    if (span.end > span.start) spans.push(span);
    from = at;
  };
  let bracketEnd = -1;
  let closer = -1;
  for (let i = start; i < end; i++) {
    const ch = text[i] ?? '';
    if (OPEN.includes(ch) && i > bracketEnd) {
      if (closer < i) closer = nextCloser(text, i, end);
      if (closer <= i + LONGEST_BRACKET) bracketEnd = closing(text, i, end);
    }
    if (i < bracketEnd) continue;
    if (CUT.has(ch)) {
      let after = i + 1;
      while (after < end && CLOSERS.has(text[after] ?? '')) after++;
      cut(after);
      i = after - 1;
    } else if (i + 1 < end && ENUMERATOR_HEADS.has(text[i + 1] ?? '') && beginsItem(text, from, i + 1, end)) cut(i + 1);
    else if (ch === ' ' && isGap(text, from, i)) cut(i + 1);
  }
  cut(end);
  return spans;
}

/** The next closing bracket, so that a text of opening ones alone costs one pass. */
function nextCloser(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !CLOSE.includes(text[at] ?? '')) at++;
  return at < limit ? at : Number.MAX_SAFE_INTEGER;
}

/** Where the bracket opened at `open` closes, or -1 where it does not within reason. */
function closing(text: string, open: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, open + LONGEST_BRACKET);
  for (let i = open; i < limit; i++) {
    const ch = text[i] ?? '';
    if (OPEN.includes(ch)) depth++;
    else if (CLOSE.includes(ch) && --depth === 0) return i;
  }
  return -1;
}

/** True where an enumerator at `at` opens a new item: after a colon, a wide gap, or a bracketed note, or (一) after a chapter heading. */
function beginsItem(text: string, from: number, at: number, end: number): boolean {
  const enumerator = readEnumerator(text.slice(at, Math.min(end, at + 14)));
  if (!enumerator) return false;
  const before = text.slice(Math.max(from, at - 2), at);
  if (/(?:[：:]\s*|\s\s|\u3000)$/.test(before)) return true;
  if (enumerator.style === 'ordinalIs' || enumerator.style === 'first') return false;
  if (/[）)〕]$/.test(before) && enumerator.style !== 'parenDigit') return true;
  const own = readEnumerator(text.slice(from, from + 14));
  return enumerator.style === 'paren' && own?.style === 'hanzi' && at - from <= 50;
}

/** A run of spaces that stands for a lost line break: after a numbered heading or a title. */
function isGap(text: string, from: number, at: number): boolean {
  if (text[at - 1] !== ' ' && text[at - 1] !== '\u3000') return false;
  const body = text.slice(from, at).trim();
  if (body.length > 45 || body.length < 4) return false;
  const own = readEnumerator(body);
  return own?.style === 'hanzi' || own?.style === 'chapter' || /(?:讲话|发言|讲话稿|材料|方案|通知)$/.test(body);
}
