import type { ReadSentence } from '../judge/cues.js';
import type { DraftUnit } from '../types.js';

/** A sentence with what was read in it and what it was judged to be. */
export interface JudgedSentence extends ReadSentence {
  readonly unit: DraftUnit;
  /** How likely it is a task; 0 for what frames a document. */
  readonly likely: number;
}
