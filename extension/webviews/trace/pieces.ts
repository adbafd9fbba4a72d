import type { TraceAsk } from '../../../server/protocol.js';

/** A stretch of a paragraph: plain text, or one ask. */
export interface Piece {
  readonly text: string;
  readonly ask?: TraceAsk;
}

/**
 * Cuts a paragraph at its asks. The pieces joined are the paragraph, whatever the offsets: asks that overlap an earlier
 * one or lie outside the text are shown as far as they are free.
 */
export function pieces(text: string, asks: readonly TraceAsk[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const ask of [...asks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(ask.start, text.length));
    const end = Math.min(ask.end, text.length);
    if (end <= start) continue;
    if (start > at) result.push({ text: text.slice(at, start) });
    result.push({ text: text.slice(start, end), ask });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at) });
  return result;
}
