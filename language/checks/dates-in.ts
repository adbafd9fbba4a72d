import type { Dated, Task } from '../scope/workspace.js';
import type { OnDay } from '../standing/at.js';

/** Every deadline that the task itself writes, its own 时间节点 and its 里程碑, for rules about the words. */
export function datesIn(task: Task, on: OnDay): readonly Dated[] {
  const own = task.deadline && task.deadlineOrigin === 'own' ? [task.deadline] : [];
  const dates = [...own, ...task.milestones];
  return task.file.environment.ref === undefined ? dates.map((dated) => asWritten(dated, task, on)) : dates;
}

/** The words judged from the day of the check where the file has no day of its own. */
export const asWritten = (dated: Dated, { file }: Task, on: OnDay): Dated =>
  file.environment.ref === undefined ? { ...dated, understanding: on.dating(file).understand(dated.text) } : dated;
