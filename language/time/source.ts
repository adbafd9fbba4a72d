import { isWhiteSpace } from '../text/fold.js';
import type { Span } from '../text/span.js';
import { DASHES, DOTS, MASKS, QUOTES, TRADITIONAL, WAVES, ZEROS } from './data/script.js';

/** Stands where white space separates two figures that are not one number (`任务1 2月底`). */
export const BARRIER = '\u0001';

/**
 * A text as the grammar reads it: half width, simplified, without white space and quotation marks, one kind of dash,
 * letters in upper case; and the way back from every character to where it was written.
 */
export interface Source {
  readonly text: string;
  /** The folded text. */
  readonly chars: string;
  /** The UTF-16 span in `text` of the folded characters `[from, to)`. */
  spanOf(from: number, to: number): Span;
}

const DROP = '';
const fold = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) fold.set(TRADITIONAL[i] ?? '', TRADITIONAL[i + 1] ?? '');
for (const dash of DASHES) fold.set(dash, '-');
for (const wave of WAVES) fold.set(wave, '~');
for (const quote of QUOTES) fold.set(quote, DROP);
for (const dot of DOTS) fold.set(dot, '·');
for (const zero of ZEROS) fold.set(zero, '〇');
for (const mask of MASKS) fold.set(mask, '*');

function foldUnit(unit: number, char: string): string {
  const listed = fold.get(char);
  if (listed !== undefined) return listed;
  if (unit >= 0xff01 && unit <= 0xff5e) {
    const half = String.fromCharCode(unit - 0xfee0).toUpperCase();
    return fold.get(half) ?? half;
  }
  if (unit >= 0x61 && unit <= 0x7a) return String.fromCharCode(unit - 32);
  return char;
}

const isFigure = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** By UTF-16 unit, whether folding changes or drops it: most clauses are read as they stand. */
const changes = new Uint8Array(0x10000);
for (let unit = 0; unit < changes.length; unit += 1) {
  if (isWhiteSpace(unit) || (unit >= 0xff01 && unit <= 0xff5e) || (unit >= 0x61 && unit <= 0x7a)) changes[unit] = 1;
}
for (const char of fold.keys()) changes[char.charCodeAt(0)] = 1;

/** Folds a text for reading. Never throws; costs one pass. */
export function readSource(text: string): Source {
  let plain = 0;
  while (plain < text.length && changes[text.charCodeAt(plain)] === 0) plain += 1;
  if (plain < text.length) return foldedSource(text);
  const within = (at: number): number => Math.min(at, text.length);
  return { text, chars: text, spanOf: (from, to) => ({ start: within(from), end: within(to) }) };
}

function foldedSource(text: string): Source {
  let chars = '';
  const starts: number[] = [];
  let gap = -1;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isWhiteSpace(unit)) {
      if (gap < 0) gap = i;
      continue;
    }
    const char =
      unit >= 0x4e00 && unit <= 0x9fff && !fold.has(text.charAt(i)) ? text.charAt(i) : foldUnit(unit, text.charAt(i));
    if (char === DROP) continue;
    if (gap >= 0) {
      if (isFigure(char) && isFigure(chars.at(-1)) && !isJustified(text, i)) {
        chars += BARRIER;
        starts.push(gap);
      }
      gap = -1;
    }
    chars += char;
    starts.push(i);
  }
  return {
    text,
    chars,
    spanOf: (from, to) => withQuotes(text, starts[from] ?? text.length, (starts[to - 1] ?? text.length - 1) + 1),
  };
}

const SPACED_FIGURES = /(?:[0-9０-９][\s\u3000]+)+[0-9０-９](?=([\s\u3000]*)(.?))/uy;

/**
 * Figures that are set apart one by one (`2 0 2 4 年`, `1 2 月`) are one number; `任务1 2月` is two. They count as set
 * apart when each stands alone and either the unit is set apart as well, or they make a year, or no word touches the first.
 */
function isJustified(text: string, at: number): boolean {
  let first = at;
  while (first > 0 && (isWhiteSpace(text.charCodeAt(first - 1)) || /[0-9０-９]/.test(text.charAt(first - 1))))
    first -= 1;
  while (first < at && isWhiteSpace(text.charCodeAt(first))) first += 1;
  SPACED_FIGURES.lastIndex = first;
  const run = SPACED_FIGURES.exec(text);
  if (run === null || at >= first + run[0].length) return false;
  if (/[0-9０-９]/.test(run[2] ?? '') && run[1] === '') return false;
  const figures = run[0].replace(/[\s\u3000]+/gu, '').length;
  const before = text.charAt(first - 1);
  const alone = before === '' || /[\s，。；、（(“年月至到于在-]/u.test(before);
  return figures === 4 || run[1] !== '' || alone;
}

const OPENING = '“‘〝「『"\'＂＇﹁';
const CLOSING = '”’〞〟」』"\'＂＇﹂';

/** Takes in the quotation marks that the words stand in: the first mark of “七一”前 belongs to it. */
function withQuotes(text: string, start: number, end: number): Span {
  const opensBefore = start > 0 && OPENING.includes(text.charAt(start - 1));
  if (!opensBefore) return { start, end };
  for (let i = start; i < end; i += 1) if (CLOSING.includes(text.charAt(i))) return { start: start - 1, end };
  const closesAfter = end < text.length && CLOSING.includes(text.charAt(end));
  return closesAfter ? { start: start - 1, end: end + 1 } : { start, end };
}
