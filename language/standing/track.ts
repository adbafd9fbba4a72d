import type { Extension, Task } from '../scope/workspace.js';
import type { ResolvedPerson } from '../scope/names.js';
import type { NameMention } from '../model/values.js';
import { daysBetween } from '../time/days.js';
import { type ApprovedExtension, type Due, dueOf } from './due.js';
import { type DatedFact, factsAsOf, lastOf } from './facts.js';
import { type Figure, type TrackedIndicator, trackIndicators } from './indicators.js';
import { type Life, lifeOf } from './life.js';
import { type Light, lightOf } from './light.js';
import { stageOf, type TrackedMilestone, trackMilestones } from './milestones.js';
import { DEFAULT_LIGHT_POLICY, type LightPolicy, type StateCode, stateLabel } from './policy.js';

/** What the facts of a task mean as of a day. State and light are two things: the light follows a policy. */
export interface Tracking {
  readonly asOf: string;
  /** `reason` says why where the state alone does not; empty otherwise. */
  readonly state: { readonly code: StateCode; readonly label: string; readonly reason: string };
  readonly light: Light;
  /** Completion in per cent as last reported, else as it follows from the figures; 100 once closed. */
  readonly percent: number | undefined;
  /** Where the percentage comes from; undefined once closed and where there is none. */
  readonly percentFrom: PercentFrom | undefined;
  /** The day that the task is due on, approved extensions included. */
  readonly due: string | undefined;
  /** 原期限: the day before anything put it off. */
  readonly original: string | undefined;
  /** Requests for an extension that nobody approved. */
  readonly askedExtensions: readonly Extension[];
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

/** Facts by which a unit shows that it is at work. */
const AT_WORK = new Set(['progress', 'milestoneReached', 'actuals']);
/** Facts that count as a report. */
const REPORTS = new Set([...AT_WORK, 'issues', 'coordination', 'nextSteps', 'closeOutRequests']);

/** Derives state, light and numbers of a task as of a day. Pure: nothing is remembered; `onDay` remembers. */
export function track(
  task: Task,
  asOf: string,
  policy: LightPolicy = DEFAULT_LIGHT_POLICY,
  { parts = NO_PARTS, due: starts, since }: Linked = {},
): Tracking {
  const facts = factsAsOf(task.facts, asOf);
  const life = lifeOf(facts);
  const settled = dueOf(task, asOf);
  const due = settled.day ?? (life.reopened ? undefined : starts);
  const indicators = trackIndicators(task.indicators, facts, figuresOf(parts));
  const milestones = trackMilestones(task.milestones, facts, asOf, task.indicators);
  const done = doneInFact(life, indicators, milestones, due, asOf);
  const progress = percentOf(life, indicators, milestones, parts);
  const state = stateOf(task, life, progress, done !== undefined, settled, due, parts, asOf);
  const over = state === 'done' || state === 'closed' || state === 'cancelled';
  const daysLeft = due === undefined || over ? undefined : daysBetween(asOf, due);
  const elapsed = elapsedOf(since ?? task.deadline?.since ?? task.file.document?.date, due, asOf);
  // Milestones and parts are not spread evenly over the time: they are missed, or they are not.
  const steady = progress?.from === 'reported' || (progress?.from === 'indicators' && !staged(milestones, task));
  const gap =
    progress === undefined || elapsed === undefined || over || !steady
      ? undefined
      : Math.round(progress.percent - elapsed);
  const silentDays = over ? undefined : silence(task, facts, asOf);
  const missedMilestones = over ? 0 : milestones.filter((milestone) => milestone.state === 'missed').length;
  const exceeded = indicators.filter(({ ceiling, met }) => ceiling && met === false);
  const finished = over && state !== 'cancelled' ? (finishedOn(life) ?? done) : undefined;
  return {
    asOf,
    state: { code: state, label: stateLabel(state), reason: reasonOf(state, life, done, settled, parts) },
    light: lightOf(
      {
        state,
        daysLeft,
        gap,
        ratio: gap === undefined || !elapsed ? undefined : Math.round((-gap / elapsed) * 100),
        elapsed,
        silentDays,
        missedMilestones,
        milestoneMonthsLate: over ? 0 : monthsLate(milestones, asOf),
        missedMonths: over ? 0 : monthsMissed(task, facts, asOf),
        urged: urgedSinceReport(life),
        exceeded: exceeded.map(({ indicator }) => indicator.name),
      },
      policy,
    ),
    percent: state === 'closed' ? 100 : progress?.percent,
    percentFrom: state === 'closed' ? undefined : progress?.from,
    due,
    original: settled.original,
    extensions: settled.approved,
    askedExtensions: settled.asked,
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
    indicators,
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

/** What a task takes from others: its parts, and the day that its clock started by another's completion. */
export interface Linked {
  readonly parts?: readonly Tracking[];
  readonly due?: string | undefined;
  /** The day of that completion. */
  readonly since?: string | undefined;
}

const NO_PARTS: readonly Tracking[] = [];

/** The figures of the parts, which add up to an indicator of the same name that the whole does not report on itself. */
const figuresOf = (parts: readonly Tracking[]): readonly Figure[] =>
  parts
    .flatMap(({ state, indicators }, index) =>
      state.code === 'cancelled'
        ? []
        : indicators.flatMap(({ indicator: { name }, actual }) =>
            actual ? [{ name, part: String(index), ...actual }] : [],
          ),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** Where a percentage comes from: what was written, or what follows from it where nobody wrote one. */
export type PercentFrom = 'reported' | 'indicators' | 'milestones' | 'parts';

/** What was reported since it was last opened, so that a reopened task does not stand at 100 %; else what follows. */
function percentOf(
  life: Life,
  indicators: readonly TrackedIndicator[],
  milestones: readonly TrackedMilestone[],
  parts: readonly Tracking[],
): { readonly percent: number; readonly from: PercentFrom } | undefined {
  const reported = life.current.findLast((fact) => fact.percent !== undefined)?.percent;
  if (reported !== undefined) return { percent: reported, from: 'reported' };
  if (!counts(life)) return undefined;
  const floors = indicators.filter(({ ceiling, indicator }) => !ceiling && indicator.quantity);
  if (floors.some(({ percent }) => percent !== undefined))
    return { percent: mean(floors.map(({ percent = 0 }) => percent)), from: 'indicators' };
  if (milestones.some(({ reached }) => reached))
    return { percent: mean(milestones.map(({ reached }) => (reached ? 100 : 0))), from: 'milestones' };
  const living = parts.filter(({ state }) => state.code !== 'cancelled');
  if (living.some(({ percent }) => percent !== undefined))
    return { percent: mean(living.map(({ percent = 0 }) => percent)), from: 'parts' };
  return undefined;
}

/** Rounded down, so that 100 % is said of what is complete alone. */
const mean = (percents: readonly number[]): number =>
  Math.floor(percents.reduce((sum, percent) => sum + Math.min(100, Math.max(0, percent)), 0) / percents.length);

/** After a 退回 or 重开, figures from before it prove nothing until something is reported again. */
const counts = ({ returned, reopened, current }: Life): boolean =>
  (!returned && !reopened) || current.some((fact) => AT_WORK.has(fact.key));

const staged = (milestones: readonly TrackedMilestone[], task: Task): boolean =>
  milestones.some(({ milestone }) => stageOf(milestone, task.indicators) !== undefined);

/**
 * The day since which the work is done in fact, though nobody asked for the close-out: every indicator met and no milestone
 * open. A ceiling is kept when the time is over.
 */
function doneInFact(
  life: Life,
  indicators: readonly TrackedIndicator[],
  milestones: readonly TrackedMilestone[],
  due: string | undefined,
  asOf: string,
): string | undefined {
  if (indicators.length === 0 || !counts(life) || indicators.some(({ met }) => met !== true)) return undefined;
  const floors = indicators.filter(({ ceiling }) => !ceiling);
  if (floors.length === 0 && !(due !== undefined && due < asOf)) return undefined;
  if (milestones.some(({ reached }) => !reached)) return undefined;
  const days = [...floors.map(({ metOn }) => metOn), ...milestones.map(({ reached }) => reached?.date)];
  return days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), '') || due;
}

/** The day that a task is due on as of a day. */
export const dueOn = (task: Task, asOf: string): string | undefined => dueOf(task, asOf).day;

function stateOf(
  task: Task,
  life: Life,
  progress: { readonly percent: number; readonly from: PercentFrom } | undefined,
  done: boolean,
  { original, putOff }: Due,
  due: string | undefined,
  parts: readonly Tracking[],
  asOf: string,
): StateCode {
  if (life.stage === 'cancelled') return 'cancelled';
  if (life.stage === 'closed') return 'closed';
  const open = parts.some(({ state }) => !OVER.has(state.code));
  const complete =
    done || (progress?.percent === 100 && progress.from !== 'indicators' && progress.from !== 'milestones');
  // A whole is not done before its parts are, whatever its own line says.
  if (!open && (life.stage === 'requested' || complete)) return 'done';
  if (task.ongoing) return 'ongoing';
  if (due !== undefined && due < asOf) return 'overdue';
  if (putOff && original !== undefined && original < asOf) return 'extended';
  if (life.current.some((fact) => AT_WORK.has(fact.key))) return 'inProgress';
  const sentBack = life.returned && (!life.reopened || life.returned.date >= life.reopened.date);
  if (sentBack) return 'returned';
  if (life.reopened || life.stage === 'requested') return 'inProgress';
  return parts.some(({ state }) => state.code !== 'notStarted' && state.code !== 'cancelled')
    ? 'inProgress'
    : 'notStarted';
}

const OVER: ReadonlySet<StateCode> = new Set(['done', 'closed', 'cancelled', 'ongoing']);

/** Why a task is in its state, where the state alone does not say it. */
function reasonOf(
  state: StateCode,
  { stage, reopened, returned }: Life,
  done: string | undefined,
  { day, original, approved }: Due,
  parts: readonly Tracking[],
): string {
  switch (state) {
    case 'done':
      if (stage === 'requested') return '已申请销号，待核查';
      return done === undefined ? '已报完成，待申请销号' : `指标已于${done}全部完成，待申请销号`;
    case 'extended':
      return `原期限${original}，延期${approved.length}次`;
    case 'returned':
      return returned ? `${returned.date}退回${returned.body === '' ? '' : `：${returned.body}`}` : '';
    case 'inProgress': {
      const open = parts.filter((part) => !OVER.has(part.state.code)).length;
      if (stage === 'requested' && open > 0) return `已申请销号，但还有${open}项下级任务没有办结`;
      return reopened && day === undefined ? `${reopened.date}重开，没有写新期限` : '';
    }
    default:
      return '';
  }
}

/** How often it was urged since anything was last reported. */
function urgedSinceReport({ current }: Life): number {
  const last = current.findLastIndex((fact) => REPORTS.has(fact.key));
  return current.slice(last + 1).filter(({ key }) => key === 'urgings').length;
}

/** Whole months up to the day, one after the other, in which nothing was reported since the document. */
function monthsMissed(task: Task, facts: readonly DatedFact[], asOf: string): number {
  const since = facts.findLast((fact) => REPORTS.has(fact.key))?.date ?? task.file.document?.date;
  if (since === undefined || since > asOf) return 0;
  return Math.max(0, monthOf(asOf) - monthOf(since) - 1);
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function monthsLate(milestones: readonly TrackedMilestone[], asOf: string): number {
  let first: string | undefined;
  for (const { state, due } of milestones)
    if (state === 'missed' && due !== undefined && (first === undefined || due < first)) first = due;
  return first === undefined ? 0 : monthOf(asOf) - monthOf(first);
}

function elapsedOf(start: string | undefined, due: string | undefined, asOf: string): number | undefined {
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
