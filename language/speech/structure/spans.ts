import { isWhiteSpace } from '../../text/fold.js';
import type { Span } from '../../text/span.js';

/** The span without white space at either end; empty spans stay at their start. */
export function trimmed(text: string, start: number, end: number): Span {
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  return { start, end };
}
