import { isCivilDate } from './days.js';
import type { IsoDate } from './types.js';
import type { Span } from '../text/span.js';

/** Why no complete date stands at the start of a fact. */
export type FullDateProblem = 'missing' | 'noYear' | 'impossible';

/** A complete date at the start of a text, or why there is none; `span` covers what looks like a date. */
export type FullDate =
  | { readonly date: IsoDate; readonly span: Span; readonly problem?: undefined }
  | { readonly date?: undefined; readonly span: Span; readonly problem: FullDateProblem };

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
// 日 and 号 close the date after 月 only: in `2024.5.28 日常巡查` they begin a word.
const FULL =
  /^\s*(\d{4})\s*(?:年|[-./－．／])\s*(\d{1,2})\s*(?:月\s*(\d{1,2})(?!\d)(?:\s*[日号])?|[-./－．／]\s*(\d{1,2})(?!\d))/;
const NO_YEAR = /^\s*\d{1,2}\s*(?:月\s*\d{1,2}\s*[日号]?|[-./]\s*\d{1,2}(?!\d|\s*[%％]))/;

/**
 * Reads the complete date that a fact begins with: `2024-05-28`, `2024年5月28日`, `2024.5.28`, `2024/5/28`, in either
 * width. A year is never guessed and 2月30日 never becomes 1 March: both are problems.
 */
export function parseFullDate(text: string): FullDate {
  const iso = ISO.exec(text);
  const match = iso ?? FULL.exec(halfWidth(text));
  if (!match) {
    const bare = NO_YEAR.exec(halfWidth(text));
    if (bare) return { span: { start: 0, end: bare[0].length }, problem: 'noYear' };
    return { span: { start: 0, end: 0 }, problem: 'missing' };
  }
  const [whole, year, month] = match;
  const day = match[3] ?? match[4];
  const start = whole.length - whole.trimStart().length;
  const span = { start, end: whole.trimEnd().length };
  if (!isCivilDate(Number(year), Number(month), Number(day))) return { span, problem: 'impossible' };
  return { date: iso ? whole : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`, span };
}

/** Full-width digits as half-width ones, length unchanged, so that offsets stay true. */
const halfWidth = (text: string): string =>
  /[０-９]/.test(text) ? text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)) : text;
