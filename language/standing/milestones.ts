import type { Milestone } from '../scope/workspace.js';
import { fold } from '../text/fold.js';
import type { DatedFact } from './facts.js';

/** A milestone as of a day. */
export interface TrackedMilestone {
  readonly milestone: Milestone;
  /** The last day on which it is in time; undefined where its words cannot be dated. */
  readonly due: string | undefined;
  /** The 完成节点 that reached it. */
  readonly reached: DatedFact | undefined;
  readonly state: 'reached' | 'reachedLate' | 'missed' | 'open';
}

/** 完成用地预审, 取得用地预审 and 用地预审 are the same milestone, however it is punctuated. */
const bare = (text: string): string =>
  fold(text)
    .replace(/[，。、；：“”‘’,;:"']/g, '')
    .replace(/^(?:已经?|全面|全部)?(?:完成|取得|实现)/, '')
    .replace(/(?:工作)?(?:完成|到位)?$/, '');

/**
 * Which milestone a 完成节点 means: the one of the same words (folded; 完成, 取得 and punctuation dropped), else the only
 * one whose words contain its own or stand in them. Undefined where none or several would do. Checks and ledgers both
 * ask here.
 */
export function milestoneMeant(text: string, milestones: readonly Milestone[]): Milestone | undefined {
  const said = bare(text);
  if (said === '') return undefined;
  const exact = milestones.find(({ what }) => bare(what) === said);
  if (exact) return exact;
  const near = milestones.filter(({ what }) => {
    const named = bare(what);
    return named !== '' && (named.includes(said) || said.includes(named));
  });
  return near.length === 1 ? near[0] : undefined;
}

/** All milestones with what became of them. Of several facts about one milestone the last holds. */
export function trackMilestones(
  milestones: readonly Milestone[],
  facts: readonly DatedFact[],
  asOf: string,
): readonly TrackedMilestone[] {
  if (milestones.length === 0) return NONE;
  const reached = new Map<Milestone, DatedFact>();
  for (const fact of facts) {
    if (fact.key !== 'milestoneReached') continue;
    const meant = milestoneMeant(fact.body, milestones);
    if (meant) reached.set(meant, fact);
  }
  return milestones.map((milestone) => {
    const due = milestone.understanding.deadline ?? undefined;
    const fact = reached.get(milestone);
    return { milestone, due, reached: fact, state: stateOf(due, fact, asOf) };
  });
}

const NONE: readonly TrackedMilestone[] = [];

function stateOf(due: string | undefined, reached: DatedFact | undefined, asOf: string): TrackedMilestone['state'] {
  if (reached) return due !== undefined && reached.date > due ? 'reachedLate' : 'reached';
  return due !== undefined && due < asOf ? 'missed' : 'open';
}
