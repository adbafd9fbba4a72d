import type { Extension, Task } from '../scope/workspace.js';
import type { ResolvedPerson } from '../scope/names.js';
import type { NameMention } from '../model/values.js';
import { daysBetween } from '../time/days.js';
import { type DatedFact, factsAsOf, lastOf } from './facts.js';
import { type TrackedIndicator, trackIndicators } from './indicators.js';
import { type Life, lifeOf } from './life.js';
import { type Light, lightOf } from './light.js';
import { type TrackedMilestone, trackMilestones } from './milestones.js';
import { DEFAULT_LIGHT_POLICY, type LightPolicy, type StateCode, stateLabel } from './policy.js';

/** What the facts of a task mean as of a day. State and light are two things: the light follows a policy. */
export interface Tracking {
  readonly asOf: string;
  readonly state: { readonly code: StateCode; readonly label: string };
  readonly light: Light;
  /** Completion in per cent as last reported; 100 once closed; undefined where none was ever reported. */
  readonly percent: number | undefined;
  /** The day that the task is due on, approved extensions included. */
  readonly due: string | undefined;
  /** The extensions that had been approved, in the order of their days; the last of them holds. */
  readonly extensions: readonly ApprovedExtension[];
  /** Days from the as-of day to `due`; negative when late; undefined where nothing is due any more or ever was. */
  readonly daysLeft: number | undefined;
  /** 序时进度: per cent of the time from the document to the deadline that has passed, 0–100. */
  readonly elapsed: number | undefined;
  /** Reported percentage minus 序时进度, in points; undefined where either is unknown. */
  readonly gap: number | undefined;
  /** Days since anything was reported, since the document where nothing ever was; undefined once nothing is awaited. */
  readonly silentDays: number | undefined;
  /** The day on which the unit called the work done (100 %, 申请销号) or it was closed. */
  readonly finished: string | undefined;
  /** How many days after the deadline that was. */
  readonly finishedLate: number | undefined;
  readonly progress: DatedFact | undefined;
  readonly issue: DatedFact | undefined;
  readonly coordination: DatedFact | undefined;
  readonly nextStep: DatedFact | undefined;
  readonly milestones: readonly TrackedMilestone[];
  readonly indicators: readonly TrackedIndicator[];
  readonly life: Life;
  /** People with the holders that their posts have on the day. */
  readonly leadOfficials: readonly ResolvedPerson[];
  readonly sponsorLeaders: readonly ResolvedPerson[];
  readonly responsiblePersons: readonly ResolvedPerson[];
}

/** A 延期 that counts. */
export interface ApprovedExtension extends Extension {
  readonly fact: DatedFact;
  readonly deadline: string;
}

/** Facts by which a unit shows that it is at work. */
const AT_WORK = new Set(['progress', 'milestoneReached', 'actuals']);
/** Facts that count as a report. */
const REPORTS = new Set([...AT_WORK, 'issues', 'coordination', 'nextSteps', 'closeOutRequests']);

/** Derives state, light and numbers of a task as of a day. Pure: nothing is remembered; `onDay` remembers. */
export function track(task: Task, asOf: string, policy: LightPolicy = DEFAULT_LIGHT_POLICY): Tracking {
  const facts = factsAsOf(task.facts, asOf);
  const life = lifeOf(facts);
  const reported = percentOf(life);
  const extensions = approvedBy(task, asOf);
  const due = extensions.at(-1)?.deadline ?? task.originalDue;
  const state = stateOf(task, life, reported, due, asOf);
  const over = state === 'done' || state === 'closed' || state === 'cancelled';
  const daysLeft = due === undefined || over ? undefined : daysBetween(asOf, due);
  const elapsed = elapsedOf(task, due, asOf);
  const gap = reported === undefined || elapsed === undefined || over ? undefined : Math.round(reported - elapsed);
  const milestones = trackMilestones(task.milestones, facts, asOf);
  const silentDays = over ? undefined : silence(task, facts, asOf);
  const missedMilestones = over ? 0 : milestones.filter((milestone) => milestone.state === 'missed').length;
  const finished = over && state !== 'cancelled' ? finishedOn(life) : undefined;
  return {
    asOf,
    state: { code: state, label: stateLabel(state) },
    light: lightOf({ state, daysLeft, gap, elapsed, silentDays, missedMilestones }, policy),
    percent: state === 'closed' ? 100 : reported,
    due,
    extensions,
    daysLeft,
    elapsed,
    gap,
    silentDays,
    finished,
    finishedLate:
      finished !== undefined && due !== undefined && finished > due ? daysBetween(due, finished) : undefined,
    progress: lastOf(facts, 'progress'),
    issue: lastOf(life.current, 'issues'),
    coordination: lastOf(life.current, 'coordination'),
    nextStep: lastOf(life.current, 'nextSteps'),
    milestones,
    indicators: trackIndicators(task.indicators, facts),
    life,
    // Whoever holds a post is asked for by ledgers and rows alone.
    get leadOfficials() {
      return peopleOn(task, task.leadOfficials, asOf);
    },
    get sponsorLeaders() {
      return peopleOn(task, task.sponsorLeaders, asOf);
    },
    get responsiblePersons() {
      return peopleOn(task, task.responsiblePersons, asOf);
    },
  };
}

const peopleOn = (task: Task, mentions: readonly NameMention[], day: string): readonly ResolvedPerson[] =>
  task.file.environment.names.resolvePeople(mentions, day);

/** Since it was last opened, so that a reopened task does not stand at 100 %. */
function percentOf({ current }: Life): number | undefined {
  return current.findLast((fact) => fact.percent !== undefined)?.percent;
}

/** The day that a task is due on as of a day: the new one of the last approved extension, else the original one. */
export const dueOn = (task: Task, asOf: string): string | undefined =>
  // Hardly any task was ever put off, and rules ask for the day of every one.
  (task.extensions.length === 0 ? undefined : approvedBy(task, asOf).at(-1)?.deadline) ?? task.originalDue;

/** An extension counts from its own day on, and only where somebody approved it. */
function approvedBy(task: Task, asOf: string): readonly ApprovedExtension[] {
  if (task.extensions.length === 0) return NONE;
  const found = task.extensions.filter(
    (extension): extension is ApprovedExtension =>
      extension.deadline !== undefined &&
      extension.fact.date !== undefined &&
      extension.fact.date <= asOf &&
      extension.fact.tail.approvedBy !== undefined,
  );
  return found.toSorted((a, b) => (a.fact.date < b.fact.date ? -1 : a.fact.date > b.fact.date ? 1 : 0));
}

const NONE: readonly ApprovedExtension[] = [];

function stateOf(
  task: Task,
  life: Life,
  percent: number | undefined,
  due: string | undefined,
  asOf: string,
): StateCode {
  if (life.stage === 'cancelled') return 'cancelled';
  if (life.stage === 'closed') return 'closed';
  if (life.stage === 'requested' || percent === 100) return 'done';
  if (task.ongoing) return 'ongoing';
  if (due !== undefined && due < asOf) return 'overdue';
  return life.current.some((fact) => AT_WORK.has(fact.key)) || life.reopened ? 'inProgress' : 'notStarted';
}

function elapsedOf(task: Task, due: string | undefined, asOf: string): number | undefined {
  const start = task.file.document?.date;
  if (start === undefined || due === undefined || due <= start) return undefined;
  const share = daysBetween(start, asOf) / daysBetween(start, due);
  return Math.round(Math.min(1, Math.max(0, share)) * 100);
}

function silence(task: Task, facts: readonly DatedFact[], asOf: string): number | undefined {
  const last = facts.findLast((fact) => REPORTS.has(fact.key))?.date ?? task.file.document?.date;
  return last === undefined || last > asOf ? undefined : daysBetween(last, asOf);
}

/** When the unit said so, not when the papers were through: lateness is the unit's, not the supervisors'. */
function finishedOn({ current, requested, closed }: Life): string | undefined {
  return (current.find((fact) => fact.percent === 100) ?? current.find((fact) => fact === requested) ?? closed)?.date;
}
