import { textsOf } from '../model/entities.js';
import { from } from '../scope/anchor.js';
import { perFile } from '../scope/per-file.js';
import { taskOfRef } from '../scope/task-of-ref.js';
import type { Task, Workspace } from '../scope/workspace.js';
import { fold } from '../text/fold.js';

/** What tasks take from each other: the parts of a whole (上级), and the task whose completion starts a clock (前置). */
export class Links {
  private readonly parts = new Map<Task, Task[]>();
  private readonly awaited = new Map<Task, readonly Task[]>();

  constructor(workspace: Workspace) {
    for (const file of workspace.files) {
      for (const task of linkedIn(file)) {
        const parent = task.parent && taskOfRef(workspace, task, task.parent);
        if (parent && parent !== task) {
          const known = this.parts.get(parent);
          if (known) known.push(task);
          else this.parts.set(parent, [task]);
        }
        if (waits(task)) this.awaited.set(task, awaitedBy(workspace, task));
      }
    }
  }

  concern(task: Task): boolean {
    return this.parts.has(task) || this.awaited.has(task);
  }

  partsOf(task: Task): readonly Task[] {
    return this.parts.get(task) ?? NONE;
  }

  /** The tasks whose completion starts the clock of this one; empty where its clock starts otherwise. */
  awaitedBy(task: Task): readonly Task[] {
    return this.awaited.get(task) ?? NONE;
  }
}

const NONE: readonly Task[] = [];

/** Of ten thousand tasks few are parts of others or wait for them; which of a file are is asked once. */
const linkedIn = perFile(({ tasks }) => tasks.filter((task) => task.parent !== undefined || waits(task)));

/** 演练结束后10日内 with 前置. Where 启动条件 is written, the clock starts with that. */
const waits = ({ deadline, originalDue, prerequisites, entity }: Task): boolean =>
  prerequisites.length > 0 &&
  originalDue === undefined &&
  deadline?.understanding.flags.includes('anchored') === true &&
  textsOf(entity, 'startConditions').length === 0;

/** The 前置 that the words name, else all of them. */
function awaitedBy(workspace: Workspace, task: Task): readonly Task[] {
  const all = task.prerequisites
    .flatMap((ref) => taskOfRef(workspace, task, ref) ?? [])
    .filter((other) => other !== task);
  const anchor = fold(task.deadline?.understanding.anchor ?? '').replace(/(?:全部|全面)?(?:结束|完成|办结)$/, '');
  const named = anchor === '' ? [] : all.filter(({ title }) => fold(title).includes(anchor));
  return named.length > 0 ? named : all;
}

/** The day that a task is due on whose clock starts on a day by another's completion. */
export const dueAfter = ({ deadline, file }: Task, day: string): string | undefined =>
  deadline && (from(day, deadline, file.environment.dating)?.deadline ?? undefined);
