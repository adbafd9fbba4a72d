import { Numbering } from '../../language/model/numbering.js';
import type { Task } from '../../language/scope/workspace.js';
import type { Host } from '../host.js';
import { type Loaded, shownPath } from './load.js';

/**
 * Why the tasks cannot leave the office, a sentence each: a task without an id is a draft, and of two tasks with one id
 * nobody could tell which is meant when the answers come back (LANGUAGE §3).
 */
export function notIssuable(host: Host, { workspace, named, root }: Loaded): readonly string[] {
  const messages: string[] = [];
  const first = new Map<string, Task>();
  for (const file of workspace.files) {
    if (!named.has(file.path)) continue;
    const numbering = new Numbering(file.entities, 'task');
    const at = (task: Task): string =>
      `“${shownPath(host, root, file.path)}”第 ${lineOf(task)} 行的任务“${task.title}”`;
    for (const task of file.tasks) {
      const known = first.get(task.key);
      if (task.id === undefined) {
        messages.push(
          `${at(task)}没有编号，只是草稿，不能导出、印发。请先编号，例如“【任务 ${numbering.next(task.entity)}】”。`,
        );
      } else if (known) {
        messages.push(
          `${at(task)}与第 ${lineOf(known)} 行的“${known.title}”编号相同（${task.key}），不能导出、印发。请改其中一个。`,
        );
      } else first.set(task.key, task);
    }
  }
  return messages;
}

/** The line of the task's head, from 1; comments may stand above a file's first head. */
const lineOf = ({ entity: { block, span } }: Task): number =>
  block.line + block.text.slice(0, span.start).split(/\r\n|\r|\n/).length;
