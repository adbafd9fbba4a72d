import type { Reason } from '../types.js';
import type { Cues } from './cues.js';
import { probability, sumOf, type Weights } from './logistic.js';
import MODEL from './model.json';

/** The weights that `npm run fit` found. */
export const FITTED: Weights = new Map(Object.entries(MODEL.weights));

/** From here on a sentence is a task. */
export const TASK = 0.45;
/** From here on it is offered for a person to decide. */
export const POSSIBLE = 0.15;

/** How likely a sentence is a task. */
export const judged = (cues: Cues, weights: Weights): number => probability(sumOf(cues, weights));

/** Pieces of wording are told together: two characters say nothing to a reader. */
const WORDING = /^[23]:|^end of clause:/;
const MOST_REASONS = 12;

/** The cues that said most, strongest first; pieces of wording count as one. */
export function reasonsOf(cues: Cues, weights: Weights): Reason[] {
  const reasons: { rule: string; weight: number }[] = [];
  let wording = 0;
  for (const [rule, value] of cues) {
    const weight = value * (weights.get(rule) ?? 0);
    if (WORDING.test(rule)) wording += weight;
    else if (weight !== 0) reasons.push({ rule, weight });
  }
  reasons.push({ rule: 'wording', weight: wording });
  return reasons
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS)
    .map(({ rule, weight }) => ({ rule, weight: Math.round(weight * 100) / 100 }));
}
