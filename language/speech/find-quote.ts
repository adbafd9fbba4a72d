import { isWhiteSpace } from '../text/fold.js';
import type { Span } from '../text/span.js';

const OCCURRENCE = /\s*[（(]\s*第\s*(\d{1,3})\s*处\s*[）)]\s*$/;
const GAP = /…{1,6}|\.{3,6}|⋯{1,2}/;
const MASK = /[*＊×□]/;
/** x and X are masks only where a measure follows: x亿元, XX月; elsewhere they are letters. */
const LETTER_MASK = /^[xXｘＸ]{1,4}[亿万元个项名家%％月年日]/;

/** A text as quotes are compared with it: no white space, one style of quotation marks and width, masks as one sign. */
interface Folded {
  readonly text: string;
  /** Offset in the source of every folded unit, and the end of the last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

let latest: { readonly source: string; readonly folded: Folded } | undefined;

/**
 * Where a quote stands in a text: verbatim but for white space, width and the style of quotation marks; `……` is a gap,
 * `（第2处）` picks among identical passages, a run of masks matches a run of masks. Undefined where it does not stand there.
 */
export function findQuote(text: string, quote: string): Span | undefined {
  return findQuotes(text, quote).at(0);
}

/** Every place where the quote stands, in order; with `（第n处）` only that one. Gaps reach at most 3,000 characters. */
export function findQuotes(text: string, quote: string): Span[] {
  const note = OCCURRENCE.exec(quote);
  const wanted = note ? Number(note[1]) : undefined;
  const parts = unwrapped(note ? quote.slice(0, note.index) : quote)
    .split(GAP)
    .map((part) => fold(part).text)
    .filter((part) => part.length > 0);
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const folded = latest?.source === text ? latest.folded : fold(text);
  latest = { source: text, folded };
  const spans: Span[] = [];
  for (let at = folded.text.indexOf(first); at >= 0 && spans.length < 1000; at = folded.text.indexOf(first, at + 1)) {
    let end = at + first.length;
    for (const part of rest) {
      const next = folded.text.indexOf(part, end);
      end = next < 0 || next - end > LONGEST_GAP ? -1 : next + part.length;
      if (end < 0) break;
    }
    if (end > 0) spans.push({ start: folded.starts[at] ?? 0, end: folded.ends[end - 1] ?? 0 });
  }
  if (wanted === undefined) return spans;
  const chosen = spans[wanted - 1];
  return chosen ? [chosen] : [];
}

const LONGEST_GAP = 3000;

/** Outer quotation marks belong to the field, not to the passage, unless they close and open again inside. */
function unwrapped(quote: string): string {
  const text = quote.trim();
  const inner = /^[“"〝「](.*)[”"〞」]$/s.exec(text)?.[1];
  return inner !== undefined && !/[“”"〝〞「」]/.test(inner.replace(/“[^“”]*[”〞]|「[^「」]*」|"[^"]*"/g, ''))
    ? inner
    : text;
}

function fold(source: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (folded: string, start: number, end: number) => {
    for (const unit of folded) {
      text += unit;
      for (let k = 0; k < unit.length; k++) {
        starts.push(start);
        ends.push(end);
      }
    }
  };
  for (let i = 0; i < source.length; ) {
    const unit = source.charCodeAt(i);
    if (isWhiteSpace(unit)) {
      i++;
      continue;
    }
    const ch = source[i] ?? '';
    if (
      MASK.test(ch) ||
      ((ch === 'x' || ch === 'X' || ch === 'ｘ' || ch === 'Ｘ') && LETTER_MASK.test(source.slice(i, i + 6)))
    ) {
      const from = i;
      while (i < source.length && /[*＊×□xXｘＸ]/.test(source[i] ?? '')) i++;
      push('*', from, i);
      continue;
    }
    push(plain(ch, unit), i, i + 1);
    i++;
  }
  return { text, starts, ends };
}

/** One unit in the compared form. Only widths and quotation marks change, so that offsets stay one to one. */
function plain(ch: string, unit: number): string {
  if (unit >= 0x4e00 && unit <= 0x9fff) return ch;
  if (unit >= 0xff01 && unit <= 0xff5e) return plain(String.fromCharCode(unit - 0xfee0), unit - 0xfee0);
  if ('“”„‟〝〞＂「」『』"'.includes(ch)) return '"';
  if ("‘’＇'".includes(ch)) return "'";
  if ('‐‑‒–—―−'.includes(ch)) return '-';
  if ('〔〕[]【】'.includes(ch)) return '〔[【'.includes(ch) ? '(' : ')';
  return ch;
}

/** Words in the form in which quotes are compared. */
export const foldQuote = (words: string): string => fold(words).text;
