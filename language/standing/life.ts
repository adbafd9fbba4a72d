import type { Fact } from '../model/values.js';
import { type DatedFact, factsAsOf } from './facts.js';

/** How far the papers of a task are: the course 申请销号 → 核查 → 销号, with 退回, 重开 and 撤销. */
export interface Life {
  readonly stage: 'open' | 'requested' | 'closed' | 'cancelled';
  readonly requested: DatedFact | undefined;
  readonly verified: DatedFact | undefined;
  readonly closed: DatedFact | undefined;
  readonly returned: DatedFact | undefined;
  readonly reopened: DatedFact | undefined;
  readonly cancelled: DatedFact | undefined;
  /** The facts since the task was last opened: those that say how the work is going now. */
  readonly current: readonly DatedFact[];
}

/**
 * Walks through the facts (in the order of their days). 销号 ends the task; 退回 sends a request back; only 重开 opens a
 * task again that was closed or cancelled. Progress after a close-out changes nothing; the checker reports it.
 */
export function lifeOf(facts: readonly DatedFact[]): Life {
  let stage: Life['stage'] = 'open';
  let from = 0;
  const seen: Partial<Record<'requested' | 'verified' | 'closed' | 'returned' | 'reopened' | 'cancelled', DatedFact>> =
    {};
  facts.forEach((fact, index) => {
    switch (fact.key) {
      case 'closeOutRequests':
        seen.requested = fact;
        if (stage === 'open') stage = 'requested';
        break;
      case 'verifications':
        seen.verified = fact;
        break;
      case 'closeOuts':
        seen.closed = fact;
        if (stage !== 'cancelled') stage = 'closed';
        break;
      case 'returns':
        seen.returned = fact;
        if (stage === 'requested') {
          stage = 'open';
          from = index + 1;
        }
        break;
      case 'reopenings':
        seen.reopened = fact;
        if (stage === 'open') break;
        stage = 'open';
        from = index + 1;
        break;
      case 'cancellations':
        seen.cancelled = fact;
        stage = 'cancelled';
        break;
      default:
    }
  });
  const { requested, verified, closed, returned, reopened, cancelled } = seen;
  const current = from === 0 ? facts : facts.slice(from);
  return { stage, requested, verified, closed, returned, reopened, cancelled, current };
}

const ENDING = new Set(['closeOuts', 'cancellations']);

/** True where the task had been closed out or cancelled by a day and was not reopened since: it burdens nobody any more. */
export function isClosedOn(facts: readonly Fact[], asOf: string): boolean {
  // Hardly any of the tasks that rules ask about has such a fact at all.
  if (!facts.some(({ key }) => ENDING.has(key))) return false;
  const { stage } = lifeOf(factsAsOf(facts, asOf));
  return stage === 'closed' || stage === 'cancelled';
}
