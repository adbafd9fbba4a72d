import type { Task } from '../model/workspace.js';

const CLOSING = new Set(['closeOuts', 'cancellations']);

/** True where the task is closed out or cancelled and was not reopened since: it burdens nobody any more. */
export function isClosed(task: Task): boolean {
  let closed = false;
  let since = '';
  for (const { key, date } of task.facts) {
    if (date === undefined || date < since || (!CLOSING.has(key) && key !== 'reopenings')) continue;
    closed = CLOSING.has(key);
    since = date;
  }
  return closed;
}
