import type { Dated, Task } from '../scope/workspace.js';

/** Every deadline that the task itself writes: its own 时间节点 and its 里程碑. */
export function datesIn(task: Task): readonly Dated[] {
  const own = task.deadline && task.deadlineOrigin === 'own' ? [task.deadline] : [];
  return [...own, ...task.milestones];
}
