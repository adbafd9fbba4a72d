import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Span } from '../text/span.js';
import { separators } from '../text/lists.js';
import { spotAt, type View } from './analysis.js';
import { contains, rangeAt } from './places.js';

/** Grows from the name under the cursor to the value, the field, the block, the file. */
export function selectionRanges(view: View, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const spot = spotAt(view, position);
    const { source } = view.file;
    const spans: Span[] = [{ start: 0, end: source.text.length }];
    if (spot) {
      const { block } = spot.entity;
      const add = ({ start, end }: Span): void => {
        spans.push({ start: start + block.start, end: end + block.start });
      };
      // Not for a cursor in the blank lines behind the block: a selection holds the place that it grows from.
      const whole = { start: block.head?.span.start ?? 0, end: block.text.trimEnd().length };
      if (contains(whole, spot.at)) add(whole);
      const field = block.fields.find(({ span }) => contains(span, spot.at));
      if (field) {
        add(field.span);
        if (contains(field.value.span, spot.at)) {
          add(field.value.span);
          add(partAt(block.text, field.value.span, spot.at));
        } else if (contains(field.nameSpan, spot.at)) add(field.nameSpan);
      } else if (block.head && contains(block.head.title.span, spot.at)) add(block.head.title.span);
      else if (block.head?.idSpan && contains(block.head.idSpan, spot.at)) add(block.head.idSpan);
    }
    let range: SelectionRange | undefined;
    for (const span of spans.filter((inner, index) => !same(inner, spans[index - 1]))) {
      range = { range: rangeAt(source, span), ...(range ? { parent: range } : {}) };
    }
    return range as SelectionRange;
  });
}

const same = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;

/** The part of a list that the offset stands in. */
function partAt(text: string, span: Span, at: number): Span {
  const value = text.slice(span.start, span.end);
  let { start, end } = span;
  for (const cut of separators(value).at) {
    const place = span.start + cut;
    if (place < at) start = place + 1;
    else if (place >= at) {
      end = place;
      break;
    }
  }
  return { start, end };
}
