import type { Fact } from '../model/values.js';

/** A fact whose day is known. */
export interface DatedFact extends Fact {
  readonly date: string;
}

/**
 * The facts that had happened by a day, in the order of their days; on one day the later line comes later, so that the
 * last one holds. A fact without a possible date has no day; the checker reports it.
 */
export function factsAsOf(facts: readonly Fact[], asOf: string): readonly DatedFact[] {
  const happened: DatedFact[] = [];
  let ordered = true;
  for (const fact of facts) {
    if (fact.date === undefined || fact.date > asOf) continue;
    if ((happened.at(-1)?.date ?? '') > fact.date) ordered = false;
    happened.push(fact as DatedFact);
  }
  // Array.sort is stable: lines of one day keep their order.
  return ordered ? happened : happened.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The last fact of a kind. */
export const lastOf = (facts: readonly DatedFact[], key: string): DatedFact | undefined =>
  facts.findLast((fact) => fact.key === key);
