import { Numbering } from '../model/numbering.js';
import type { DirectiveFile, Task } from '../scope/workspace.js';

/** A task that cannot leave the house, and why. */
export interface Hindrance {
  readonly task: Task;
  readonly kind: 'draft' | 'sameId';
  /** `没有编号，只是草稿……`, behind the name of the task. */
  readonly why: string;
}

/**
 * What keeps the tasks of files from leaving the house: a task without an id is a draft, and of two tasks with one id nobody
 * could tell which is meant when the answers come back (LANGUAGE §3).
 */
export function hindrances(files: readonly DirectiveFile[]): readonly Hindrance[] {
  const found: Hindrance[] = [];
  const first = new Map<string, Task>();
  for (const file of files) {
    const numbering = new Numbering(file.entities, 'task');
    for (const task of file.tasks) {
      const known = first.get(task.key);
      if (task.id === undefined) {
        const next = numbering.next(task.entity);
        found.push({
          task,
          kind: 'draft',
          why: `没有编号，只是草稿，不能导出、印发。请先编号，例如“【任务 ${next}】”。`,
        });
      } else if (known) {
        found.push({
          task,
          kind: 'sameId',
          why: `与第 ${lineOf(known)} 行的“${known.title}”编号相同（${task.key}），不能导出、印发。请改其中一个。`,
        });
      } else first.set(task.key, task);
    }
  }
  return found;
}

/** The line of the task's head, from 1; comments may stand above a file's first head. */
export const lineOf = ({ entity: { block, span } }: Pick<Task, 'entity'>): number =>
  block.line + block.text.slice(0, span.start).split(/\r\n|\r|\n/).length;

/** A hindrance as a sentence; `shown` is how the host shows a path. */
export const hindranceLine = ({ task, why }: Hindrance, shown: (path: string) => string): string =>
  `“${shown(task.file.path)}”第 ${lineOf(task)} 行的任务“${task.title}”${why}`;
