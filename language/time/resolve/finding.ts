import type { Mention } from '../ast.js';
import type { DayNumber } from '../days.js';
import type { Alternative, Certainty, DeadlineFlag, DeadlineKind, Recurrence } from '../types.js';
import type { Stretch } from './context.js';

/** Another deadline that the same words may mean, in days. */
export interface OtherDeadline {
  readonly deadline: DayNumber;
  readonly convention: string;
  readonly reading: string;
  readonly far: boolean;
  /** Words for the whole expression that mean exactly this reading. */
  readonly rewrite?: string;
}

/** What one mention means, in days; null where nothing can be dated. */
export interface Finding {
  readonly mention: Mention;
  readonly kind: DeadlineKind;
  readonly start: DayNumber | null;
  readonly end: DayNumber | null;
  readonly deadline: DayNumber | null;
  readonly certainty: Certainty;
  readonly recurrence: Recurrence | null;
  readonly others: readonly OtherDeadline[];
  readonly flags: readonly DeadlineFlag[];
  readonly anchor: string | null;
  readonly duration: string | null;
  /** What the mention is to the work: see `roleOf` in choose.ts. */
  readonly stretch?: Stretch;
}

export type { Alternative };

export const nothing = (mention: Mention, more: Partial<Finding> = {}): Finding => ({
  mention,
  kind: 'none',
  start: null,
  end: null,
  deadline: null,
  certainty: 'vague',
  recurrence: null,
  others: [],
  flags: [],
  anchor: null,
  duration: null,
  ...more,
});
