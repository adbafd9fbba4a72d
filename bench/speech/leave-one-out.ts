import { draftJson, draftTasks } from '../../language/speech/index.js';
import { judged } from '../../language/speech/judge/judge.js';
import type { Weights } from '../../language/speech/judge/logistic.js';
import type { LabelledDocument } from './corpus.js';
import { train } from './train.js';

/** What the drafter says of a document that its judge has never seen. */
export interface Unseen {
  readonly document: LabelledDocument;
  readonly prediction: ReturnType<typeof draftJson>;
  /** Of every sentence: how likely it was called a task, and whether it is one; debatable ones are left out. */
  readonly judgements: readonly { readonly likely: number; readonly task: boolean }[];
}

/** Every document drafted with weights that were fitted on the others; documents after one original are left out together. */
export function leaveOneOut(documents: readonly LabelledDocument[], folds = Number.POSITIVE_INFINITY): Unseen[] {
  const groups = [...new Set(documents.map(({ group }) => group))];
  const parts = Math.min(folds, groups.length);
  const partOf = (document: LabelledDocument): number => groups.indexOf(document.group) % parts;
  const seen: Unseen[] = [];
  for (let part = 0; part < parts; part++) {
    const weights = train(documents.filter((document) => partOf(document) !== part));
    for (const document of documents) if (partOf(document) === part) seen.push(unseen(document, weights));
  }
  return seen.sort((a, b) => documents.indexOf(a.document) - documents.indexOf(b.document));
}

/** A document drafted with given weights. */
export function unseen(document: LabelledDocument, weights: Weights): Unseen {
  return {
    document,
    prediction: draftJson(draftTasks(document.text, {}, weights)),
    judgements: document.sentences
      .filter(({ borderline }) => !borderline)
      .map(({ cues, task }) => ({ likely: judged(cues, weights), task })),
  };
}
