/** What the field calls 状态: how far a task has come. Derived from facts alone. */
export type StateCode = 'notStarted' | 'inProgress' | 'done' | 'closed' | 'overdue' | 'ongoing' | 'cancelled';

/** The colours a light policy may use; `none` where no light applies. */
export type LightCode = 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'none';

/** States in the order of ledgers and summaries, with the names that offices use. */
export const STATES: readonly { readonly code: StateCode; readonly label: string }[] = [
  { code: 'overdue', label: '逾期' },
  { code: 'inProgress', label: '推进中' },
  { code: 'notStarted', label: '未启动' },
  { code: 'ongoing', label: '持续推进' },
  { code: 'done', label: '已办结' },
  { code: 'closed', label: '已销号' },
  { code: 'cancelled', label: '已撤销' },
];

/** Lights from the most to the least urgent; a policy may give a rule a label of its own. */
export const LIGHTS: readonly { readonly code: LightCode; readonly label: string }[] = [
  { code: 'red', label: '红灯' },
  { code: 'orange', label: '橙灯' },
  { code: 'yellow', label: '黄灯' },
  { code: 'blue', label: '蓝灯' },
  { code: 'green', label: '绿灯' },
  { code: 'none', label: '不亮灯' },
];

const STATE_LABELS: ReadonlyMap<StateCode, string> = new Map(STATES.map(({ code, label }) => [code, label]));
const LIGHT_LABELS: ReadonlyMap<LightCode, string> = new Map(LIGHTS.map(({ code, label }) => [code, label]));
export const stateLabel = (code: StateCode): string => STATE_LABELS.get(code) ?? code;
export const lightLabel = (code: LightCode): string => LIGHT_LABELS.get(code) ?? code;

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
