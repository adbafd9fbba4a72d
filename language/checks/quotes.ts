import { quoteFacts, type QuoteFacts } from '../draft/index.js';
import { type Entity, fieldsOf } from '../model/entities.js';
import type { Quote } from '../model/values.js';
import type { Span } from '../text/span.js';

/** One 出处 of a block and what its words commit to. */
export interface QuotedFacts {
  readonly quote: Quote;
  /** The value in its block. */
  readonly span: Span;
  readonly facts: QuoteFacts;
}

const facts = new WeakMap<Quote, QuoteFacts>();

/** Every 出处 of a block that says something. */
export function quotesOf(entity: Entity): readonly QuotedFacts[] {
  const found: QuotedFacts[] = [];
  for (const { value, syntax } of fieldsOf(entity, 'quotes')) {
    if (value?.type !== 'quote' || value.quote.words === '') continue;
    const known = facts.get(value.quote) ?? quoteFacts(value.quote.words);
    facts.set(value.quote, known);
    found.push({ quote: value.quote, span: syntax.value.span, facts: known });
  }
  return found;
}
