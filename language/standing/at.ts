import type { Fact, NameMention } from '../model/values.js';
import { type Entity, firstOf } from '../model/entities.js';
import type { Names, ResolvedPerson } from '../scope/names.js';
import type { Dating } from '../scope/dating.js';
import { holderOn, type Post } from '../scope/unit.js';
import type { DirectiveFile, Task, Workspace } from '../scope/workspace.js';
import { type Reports, reportsOf } from './cadence/reports.js';
import { type DatedFact, factsAsOf } from './facts.js';
import { isCancelledOn, isClosedOn } from './life.js';
import { dueAfter, Links } from './links.js';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './policy.js';
import { type Queues, queuesOf } from './queues.js';
import { type Ranking, rankingsOf } from './ranking/ranking.js';
import { type AttachmentExists, type Completeness, completenessOf } from './sets/completeness.js';
import { type SetIndicator, setIndicators } from './sets/indicators.js';
import { type MemberSet, type Sets, setsOf } from './sets/sets.js';
import { dueOn, type Tracking, track } from './track.js';

/**
 * What can be asked of one day about a block, whatever workspace it stands in. Nothing is worked out before it is asked
 * for; what was worked out for a task is kept with the task object, which stays the same while its block does.
 */
export class OnDay {
  constructor(
    /** `YYYY-MM-DD` */
    readonly day: string,
    readonly policy: LightPolicy,
    private readonly tracked: WeakMap<Task, Tracking> = new WeakMap(),
  ) {}

  /** State, light and numbers of a task. */
  of(task: Task): Tracking {
    let found = this.tracked.get(task);
    if (!found) this.tracked.set(task, (found = track(task, this.day, this.policy)));
    return found;
  }

  /** The day that a task is due on, approved extensions included. */
  due(task: Task): string | undefined {
    return dueOn(task, this.day);
  }

  /** True where the task is closed out or cancelled and was not reopened since. */
  isClosed(task: Task): boolean {
    return isClosedOn(task.facts, this.day);
  }

  /** True where the task was given up and was not reopened since. */
  isCancelled(task: Task): boolean {
    return isCancelledOn(task.facts, this.day);
  }

  /** The facts that have happened, in the order of their days. */
  facts(facts: readonly Fact[]): readonly DatedFact[] {
    return factsAsOf(facts, this.day);
  }

  /**
   * What the words of a file mean. A file without a day 0 (DB122) has no due days; whether its words can be read at all is
   * judged as if it were of this day, so that one missing line is one finding.
   */
  dating({ environment: { dating } }: DirectiveFile): Dating {
    return dating.ref === undefined ? dating.from(this.day) : dating;
  }

  /** Who holds a post; undefined while it is vacant. */
  holder(post: Post): string | undefined {
    return holderOn(post, this.day);
  }

  /** The people of a list, with the holders of their posts. */
  people(mentions: readonly NameMention[], names: Names): readonly ResolvedPerson[] {
    return names.resolvePeople(mentions, this.day);
  }

  /** What a workspace means on this day. */
  in(workspace: Workspace): Standing {
    return new Standing(workspace, this.day, this.policy, this.tracked);
  }
}

/** Parts of parts of parts: a damaged file may nest them by thousands, of which none deeper counts. */
const DEEPEST = 200;

/** What a whole workspace means on a day. */
export class Standing extends OnDay {
  private known: Sets | undefined;
  private knownLinks: Links | undefined;
  private knownQueues: Queues | undefined;
  private readonly linked = new Map<Task, Tracking>();
  /** The tasks that are being worked out: those that lead back to themselves take nothing from each other. */
  private readonly walking = new Set<Task>();

  constructor(
    readonly workspace: Workspace,
    day: string,
    policy: LightPolicy,
    tracked: WeakMap<Task, Tracking>,
  ) {
    super(day, policy, tracked);
  }

  private get links(): Links {
    this.knownLinks ??= new Links(this.workspace);
    return this.knownLinks;
  }

  /** State, light and numbers of a task; what it takes from its parts and from the task that it waits for included. */
  override of(task: Task): Tracking {
    if (!this.links.concern(task)) return super.of(task);
    let found = this.linked.get(task);
    if (found) return found;
    if (this.walking.has(task) || this.walking.size >= DEEPEST) return super.of(task);
    this.walking.add(task);
    const parts = this.links.partsOf(task).map((part) => this.of(part));
    const since = this.started(task);
    const due = since === undefined ? undefined : dueAfter(task, since);
    this.walking.delete(task);
    this.linked.set(task, (found = track(task, this.day, this.policy, { parts, due, since })));
    return found;
  }

  override due(task: Task): string | undefined {
    return this.links.awaitedBy(task).length === 0 ? super.due(task) : this.of(task).due;
  }

  /** 下级任务, in the order of the text. */
  partsOf(task: Task): readonly Task[] {
    return this.links.partsOf(task);
  }

  /** The day on which the last of the tasks was done that a clock waits for; undefined while one of them is not. */
  private started(task: Task): string | undefined {
    let last: string | undefined;
    for (const awaited of this.links.awaitedBy(task)) {
      const { finished } = this.of(awaited);
      if (finished === undefined) return undefined;
      if (last === undefined || finished > last) last = finished;
    }
    return last;
  }

  /** What waits on somebody's desk: 待核查, 待批延期, 待反馈. */
  get queues(): Queues {
    this.knownQueues ??= queuesOf(this);
    return this.knownQueues;
  }

  /** Every 清单 with its members. */
  get sets(): Sets {
    this.known ??= setsOf(this.workspace, this.day);
    return this.known;
  }

  /** The indicators of a 清单, both numbers and whether they are met. */
  indicatorsOf(set: MemberSet): readonly SetIndicator[] {
    return setIndicators(set, this.sets, this.day);
  }

  /** Every list under the head word 排名, by each metric that it names. */
  get rankings(): readonly Ranking[] {
    return this.sets.all.flatMap((set) => rankingsOf(set, this.day));
  }

  /** What units owe in reports up to a day, and what they owed and did not send. */
  reports(until: string): Reports {
    const sets = this.workspace.files.some(({ entities }) => entities.some(reportsAsList)) ? this.sets.all : [];
    return reportsOf(
      this.workspace.tasks,
      sets.filter(({ entity }) => reportsAsList(entity)),
      this,
      until,
    );
  }

  /** Every member of a 清单 × every 要件 that is asked of it. `attachmentExists` where the host can say. */
  completenessOf(set: MemberSet, attachmentExists?: AttachmentExists): Completeness {
    return completenessOf(set, this.day, attachmentExists);
  }
}

const reportsAsList = (entity: Entity): boolean => entity.kind === 'list' && firstOf(entity, 'reporting') !== undefined;

/** So many days are remembered at once: today, the day that is looked at, and the months that a circular compares. */
const REMEMBERED = 8;
const days: OnDay[] = [];

/** The questions of one day under one light policy; the same object for the same day and policy. */
export function onDay(day: string, policy: LightPolicy = DEFAULT_LIGHT_POLICY): OnDay {
  let found = days.find((each) => each.day === day && each.policy === policy);
  if (!found) {
    if (days.length >= REMEMBERED) days.shift();
    days.push((found = new OnDay(day, policy)));
  }
  return found;
}

/** What a workspace means as of a day. Pure: two days can be asked of one workspace at once. */
export const at = (workspace: Workspace, day: string, policy?: LightPolicy): Standing =>
  onDay(day, policy).in(workspace);

/** Works something out once for each state of a file and each day that it is asked of. */
export function perFileOnDay<T>(compute: (file: DirectiveFile, on: OnDay) => T): (file: DirectiveFile, on: OnDay) => T {
  const known = new WeakMap<DirectiveFile, { readonly day: string; readonly value: T }>();
  return (file, on) => {
    let entry = known.get(file);
    if (entry?.day !== on.day) known.set(file, (entry = { day: on.day, value: compute(file, on) }));
    return entry.value;
  };
}
