import type { Task } from '../../../language/scope/workspace.js';
import type { Tracking } from '../../../language/standing/track.js';

/** One line of a ledger: a task and what its facts mean as of the day. */
export interface LedgerItem {
  readonly task: Task;
  readonly tracking: Tracking;
  /** 序号: the printed position, from 1; the id stays the identity. */
  readonly position: number;
}

/** What a cell holds: text, a number, a day, or nothing. */
export type LedgerValue = string | number | { readonly date: string } | null;
