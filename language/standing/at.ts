import type { Fact, NameMention } from '../model/values.js';
import type { Names, ResolvedPerson } from '../scope/names.js';
import type { Dating } from '../scope/dating.js';
import { holderOn, type Post } from '../scope/unit.js';
import type { DirectiveFile, Task, Workspace } from '../scope/workspace.js';
import { type DatedFact, factsAsOf } from './facts.js';
import { isClosedOn } from './life.js';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './policy.js';
import { type Sets, setsOf } from './sets/sets.js';
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

/** What a whole workspace means on a day. */
export class Standing extends OnDay {
  private known: Sets | undefined;

  constructor(
    readonly workspace: Workspace,
    day: string,
    policy: LightPolicy,
    tracked: WeakMap<Task, Tracking>,
  ) {
    super(day, policy, tracked);
  }

  /** Every 清单 with its members. */
  get sets(): Sets {
    this.known ??= setsOf(this.workspace, this.day);
    return this.known;
  }
}

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
