import type { Task } from '../scope/workspace.js';

const CLOSING = new Set(['closeOuts', 'cancellations']);

/** True where the task is closed out or cancelled and was not reopened since: it burdens nobody any more. */
export function isClosed(task: Task): boolean {
  let closed = false;
  let since = '';
  for (const { key, date } of task.facts) {
    const closes = CLOSING.has(key);
    // Keys first: most facts are progress, and days are strings that are dear to compare.
    if ((!closes && key !== 'reopenings') || date === undefined || date < since) continue;
    closed = closes;
    since = date;
  }
  return closed;
}
