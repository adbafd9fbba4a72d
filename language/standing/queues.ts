import type { Extension, Task } from '../scope/workspace.js';
import type { OnDay } from './at.js';
import type { DatedFact } from './facts.js';

/** What waits for somebody. */
export interface Queues {
  /** 待核查: 销号 was applied for, and nobody has answered. */
  readonly toVerify: readonly { readonly task: Task; readonly requested: DatedFact }[];
  /** 待批延期: asked for and not approved, not overtaken by a later approval. */
  readonly extensions: readonly { readonly task: Task; readonly extension: Extension }[];
  /** 待反馈: 催办 or 批示 since the unit last reported. */
  readonly replies: readonly { readonly task: Task; readonly asked: DatedFact }[];
}

const ASKS = new Set(['urgings', 'instructions']);
const ANSWERS = new Set([
  'progress',
  'milestoneReached',
  'actuals',
  'issues',
  'coordination',
  'nextSteps',
  'closeOutRequests',
]);

/** The queues of these tasks as of a day, in the order of the text. */
export function queuesOf(tasks: readonly Task[], on: OnDay): Queues {
  const toVerify: Queues['toVerify'][number][] = [];
  const extensions: Queues['extensions'][number][] = [];
  const replies: Queues['replies'][number][] = [];
  for (const task of tasks) {
    if (task.facts.length === 0 || on.isClosed(task)) continue;
    const { life } = on.of(task);
    if (life.stage === 'requested' && life.requested) toVerify.push({ task, requested: life.requested });
    const happened = task.extensions.filter(({ fact }) => fact.date !== undefined && fact.date <= on.day);
    const approved = happened.findLast(({ fact }) => fact.tail.approvedBy !== undefined)?.fact.date ?? '';
    const asked = happened.findLast(({ fact }) => fact.tail.approvedBy === undefined);
    if (asked?.fact.date !== undefined && asked.fact.date > approved) extensions.push({ task, extension: asked });
    const facts = on.facts(task.facts);
    const ask = facts.findLast(({ key }) => ASKS.has(key));
    // An answer of the same day is one.
    if (ask && !facts.some(({ key, date }) => ANSWERS.has(key) && date >= ask.date)) replies.push({ task, asked: ask });
  }
  return { toVerify, extensions, replies };
}
