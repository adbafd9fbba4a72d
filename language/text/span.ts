/** A half-open range `[start, end)` of UTF-16 offsets, as LSP and JavaScript strings count them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same range moved by `by` UTF-16 units. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
