import type { LightCode, StateCode } from '../table/states.js';

export { type LightCode, lightLabel, LIGHTS, type StateCode, stateLabel, STATES } from '../table/states.js';

/** When a light rule holds: every condition that is written. Days are calendar days, gaps percentage points. */
export interface LightCondition {
  readonly state?: readonly StateCode[];
  /** At most so many days are left to the deadline; negative numbers count days of lateness. */
  readonly daysLeftAtMost?: number;
  readonly daysLateAtLeast?: number;
  /** The reported percentage is at least so many points behind 序时进度. Never holds where none was reported. */
  readonly behindAtLeast?: number;
  /** At least so much of the time from the document to the deadline has passed, in per cent. */
  readonly elapsedAtLeast?: number;
  /** Nothing was reported for at least so many days, counted from the document where nothing ever was. */
  readonly silentDaysAtLeast?: number;
  /** At least so many milestones are past their day and not reported reached. */
  readonly missedMilestonesAtLeast?: number;
  /** Whether the task has a day that it is due on. */
  readonly dated?: boolean;
}

export interface LightRule {
  readonly light: LightCode;
  /** What the ledger prints instead of 红灯, 黄灯 …: an office's own word. */
  readonly label?: string;
  readonly when: LightCondition;
}

/** Rules in order; the first that holds gives the light. Where none holds, none is lit. */
export type LightPolicy = readonly LightRule[];

/**
 * The policy that holds until an office sets its own (`lightPolicy` in duban.config.json). Behind schedule: 10 and 30
 * points, as in several cities' published rules; a week before the deadline as a reminder.
 */
export const DEFAULT_LIGHT_POLICY: LightPolicy = [
  { light: 'none', when: { state: ['cancelled'] } },
  { light: 'green', when: { state: ['done', 'closed'] } },
  { light: 'red', when: { state: ['overdue'] } },
  { light: 'red', when: { behindAtLeast: 30 } },
  { light: 'yellow', when: { behindAtLeast: 10 } },
  { light: 'yellow', when: { missedMilestonesAtLeast: 1 } },
  { light: 'yellow', when: { daysLeftAtMost: 7 } },
  { light: 'yellow', when: { state: ['notStarted'], elapsedAtLeast: 50 } },
  { light: 'none', when: { state: ['notStarted', 'inProgress'], dated: false } },
  { light: 'green', when: {} },
];
