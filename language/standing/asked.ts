import type { Fact } from '../model/values.js';
import type { Task, Workspace } from '../scope/workspace.js';
import type { DatedFact } from './facts.js';
import type { Tracking } from './track.js';

/** What the lists made of many tasks (queues, reports) ask of a day; `OnDay` and `Standing` answer it. */
export interface Asked {
  /** `YYYY-MM-DD` */
  readonly day: string;
  of(task: Task): Tracking;
  isClosed(task: Task): boolean;
  facts(facts: readonly Fact[]): readonly DatedFact[];
}

export interface AskedOfWorkspace extends Asked {
  readonly workspace: Workspace;
}
