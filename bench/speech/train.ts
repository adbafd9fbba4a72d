import { type Example, fit } from '../../language/speech/judge/logistic.js';
import type { Cues } from '../../language/speech/judge/cues.js';
import type { LabelledDocument } from './corpus.js';

/** What annotators themselves call debatable teaches less. */
const BORDERLINE_COUNTS = 0.3;
/** Every sentence is also shown by itself, so that no order depends on a sentence elsewhere more than it must. */
const ALONE_COUNTS = 0.8;
/** A cue that occurs in fewer documents is chance. */
const FEWEST_DOCUMENTS = 5;
/** The price of a weight: pieces of wording are many and must each say little. */
const PENALTY = { base: 0.01, cue: 2, wording: 6 };
const WORDING = /^(?:[23]|verb|first verb|end of clause):/;

/** The weights that these documents teach. The same documents give the same weights. */
export function train(documents: readonly LabelledDocument[]): Map<string, number> {
  const kept = cuesOfMany(documents);
  const examples = documents.flatMap(({ sentences }) =>
    sentences.flatMap(({ cues, alone, task, borderline }): Example[] => {
      const weight = borderline ? BORDERLINE_COUNTS : 1;
      const known = (all: Cues): Cues => new Map([...all].filter(([cue]) => kept.has(cue)));
      return [
        { cues: known(cues), target: task, weight },
        { cues: known(alone), target: task, weight: weight * ALONE_COUNTS },
      ];
    }),
  );
  return fit(examples, (cue) => (cue === 'base' ? PENALTY.base : WORDING.test(cue) ? PENALTY.wording : PENALTY.cue));
}

function cuesOfMany(documents: readonly LabelledDocument[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { sentences } of documents)
    for (const cue of new Set(sentences.flatMap(({ cues }) => [...cues.keys()])))
      counts.set(cue, (counts.get(cue) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= FEWEST_DOCUMENTS).map(([cue]) => cue));
}
