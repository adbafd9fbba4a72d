import type { NotListed, Quote } from '../model/values.js';

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞'],
  ['“', '〞'],
];
const OCCURRENCE = /\s*[（(]\s*第\s*(\d{1,3})\s*处\s*[）)]\s*$/;

/** Reads an 出处: outer quotation marks are optional, `（第2处）` says which of several identical passages is meant. */
export function readQuote(text: string): Quote {
  const note = OCCURRENCE.exec(text);
  const words = note ? text.slice(0, note.index) : text;
  return {
    text,
    span: { start: 0, end: text.length },
    words: unquoted(words.trim()),
    occurrence: note ? Number(note[1]) : undefined,
  };
}

/** Reads `“……” 理由`: the words that are left out on purpose, and why. Without marks, all of it is the words. */
export function readNotListed(text: string): NotListed {
  const span = { start: 0, end: text.length };
  for (const [open, close] of PAIRS) {
    if (!text.startsWith(open)) continue;
    const end = text.lastIndexOf(close);
    if (end > 0) return { text, span, words: text.slice(1, end), reason: text.slice(end + 1).trim() };
  }
  return { text, span, words: text, reason: '' };
}

function unquoted(text: string): string {
  for (const [open, close] of PAIRS) {
    if (text.length < 2 || !text.startsWith(open) || !text.endsWith(close)) continue;
    const inner = text.slice(1, -1);
    // “甲”和“乙” begins and ends with marks that do not belong together.
    if (!inner.includes(open) && !inner.includes(close)) return inner;
  }
  return text;
}
