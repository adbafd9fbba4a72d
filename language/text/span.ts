/** A half-open range `[start, end)` of UTF-16 offsets, as LSP and JavaScript strings count them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same range moved by `by` UTF-16 units. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Of spans in the order of the text that do not overlap, the index of the first that ends behind an offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of spans in the order of the text that do not overlap, those that share a character with another one. */
export function* overlapping<T extends Span>(spans: readonly T[], { start, end }: Span): Generator<T> {
  for (let at = firstEndingAfter(spans, start); at < spans.length; at++) {
    const span = spans[at] as T;
    if (span.start >= end) return;
    yield span;
  }
}
