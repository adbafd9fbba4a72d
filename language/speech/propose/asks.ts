import type { Span } from '../../text/span.js';
import { orderSubjects } from '../clauses/owners.js';

/** A part shorter than this is no ask of its own. */
const SHORTEST_ASK = 10;

/**
 * The asks of one sentence: cut at a comma where a second unit is ordered to do something of its own
 * (`市水利局要…，市住建局要…`). Spans are offsets into the sentence; most sentences are one ask.
 */
export function splitAsks(sentence: string, known?: ReadonlySet<string>): Span[] {
  const starts = orderSubjects(sentence, known);
  const cuts: number[] = [];
  for (const start of starts.slice(1))
    if (start - (cuts.at(-1) ?? starts[0] ?? 0) >= SHORTEST_ASK && sentence.length - start >= SHORTEST_ASK)
      cuts.push(start);
  const bounds = [0, ...cuts, sentence.length];
  return bounds.slice(0, -1).map((start, i) => ({ start, end: bounds[i + 1] ?? sentence.length }));
}
