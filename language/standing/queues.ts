import type { Extension, Task } from '../scope/workspace.js';
import { daysBetween } from '../time/days.js';
import type { DatedFact } from './facts.js';
import type { AskedOfWorkspace } from './asked.js';

/** A task that waits for somebody since a day. */
export interface Waiting {
  readonly task: Task;
  /** `YYYY-MM-DD` */
  readonly since: string;
  readonly days: number;
  readonly fact: DatedFact;
}

export interface WaitingExtension extends Waiting {
  readonly extension: Extension;
}

/** What waits on somebody's desk as of a day, the longest first. */
export interface Queues {
  /** 待核查: the close-out was asked for and nobody has verified it since. */
  readonly toVerify: readonly Waiting[];
  /** 待批延期: asked for, neither approved nor overtaken by an approved one. */
  readonly extensions: readonly WaitingExtension[];
  /** 待反馈: urged (催办), instructed (批示) or sent back (退回), and not answered by any report since. */
  readonly replies: readonly Waiting[];
}

const ASKS = new Set(['urgings', 'instructions', 'returns']);
const ANSWERS = new Set([
  'progress',
  'actuals',
  'milestoneReached',
  'issues',
  'coordination',
  'nextSteps',
  'closeOutRequests',
  'extensions',
]);

/** The queues of a day; closed and cancelled tasks wait for nothing. */
export function queuesOf(standing: AskedOfWorkspace): Queues {
  const toVerify: Waiting[] = [];
  const extensions: WaitingExtension[] = [];
  const replies: Waiting[] = [];
  for (const task of standing.workspace.tasks) {
    if (task.facts.length === 0 || standing.isClosed(task)) continue;
    const { life, askedExtensions, extensions: approved } = standing.of(task);
    const waiting = (fact: DatedFact): Waiting => ({
      task,
      since: fact.date,
      days: daysBetween(fact.date, standing.day),
      fact,
    });
    const { requested, verified } = life;
    if (life.stage === 'requested' && requested && !(verified && verified.date >= requested.date))
      toVerify.push(waiting(requested));
    for (const extension of askedExtensions) {
      const fact = extension.fact as DatedFact;
      if (!approved.some((each) => each.fact.date >= fact.date)) extensions.push({ ...waiting(fact), extension });
    }
    const facts = standing.facts(task.facts);
    const asked = facts.findIndex(
      ({ key }, index) => ASKS.has(key) && !facts.slice(index + 1).some((later) => ANSWERS.has(later.key)),
    );
    if (asked >= 0) replies.push(waiting(facts[asked] as DatedFact));
  }
  return { toVerify: oldestFirst(toVerify), extensions: oldestFirst(extensions), replies: oldestFirst(replies) };
}

const oldestFirst = <T extends Waiting>(waiting: readonly T[]): readonly T[] =>
  waiting.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
