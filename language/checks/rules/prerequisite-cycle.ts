import type { RefMention } from '../../model/values.js';
import type { Task, Workspace } from '../../scope/workspace.js';
import { rule } from '../rule.js';
import { taskOfRef } from '../../scope/task-of-ref.js';

export const prerequisiteCycle = rule({
  code: 'DB308',
  name: 'prerequisite-cycle',
  severity: 'error',
  title: '任务互为前置（上级），成了环',
  reason: '互相等待的任务谁也开不了工；互为上级的任务没有头。',
  example: {
    bad: `【任务 1】完成用地报批
  牵头单位：市资源规划局
  时间节点：6月底前
  前置：2

【任务 2】开工建设
  牵头单位：市交通局
  时间节点：6月底前
  前置：1`,
    good: `【任务 1】完成用地报批
  牵头单位：市资源规划局
  时间节点：6月底前

【任务 2】开工建设
  牵头单位：市交通局
  时间节点：6月底前
  前置：1`,
  },
  workspace(workspace, report) {
    for (const [label, refsOfTask] of [
      ['前置', (task: Task) => task.prerequisites],
      ['上级', (task: Task) => (task.parent ? [task.parent] : NO_REFS)],
    ] as const) {
      for (const cycle of cycles(workspace, refsOfTask)) {
        const names = shownCycle(cycle);
        for (const { task, ref } of cycle) {
          report(
            { path: task.file.path, block: task.entity.block, span: ref.span },
            cycle.length === 1
              ? `【时限】${label}写的是本任务自己。请改成别的任务，或删去。`
              : `【时限】${label}成了环：${names}，谁也不能先办。请去掉其中一处“${label}”。`,
            {
              related: cycle
                .filter((step) => step.task !== task)
                .slice(0, SHOWN)
                .map((step) => ({
                  place: { path: step.task.file.path, block: step.task.entity.block, span: step.ref.span },
                  message: `“${step.task.title}”也在环上`,
                })),
            },
          );
        }
      }
    }
  },
});

/** Of a longer cycle only the beginning is shown: nobody follows more with the eye. */
const SHOWN = 8;

function shownCycle(cycle: readonly Step[]): string {
  const ids = cycle.map(({ task }) => task.id ?? task.title);
  const shown = ids.length > SHOWN ? [...ids.slice(0, SHOWN), `…（共${ids.length}项）…`] : ids;
  return [...shown, ids[0]].join(' → ');
}

const NO_REFS: readonly RefMention[] = [];

interface Step {
  readonly task: Task;
  readonly ref: RefMention;
}

/** Every cycle once, by walking each task's references without recursion: chains may be thousands long. */
function cycles(workspace: Workspace, refsOfTask: (task: Task) => readonly RefMention[]): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  const done = new Set<Task>();
  for (const start of workspace.tasks) {
    if (done.has(start) || refsOfTask(start).length === 0) continue;
    const path: { readonly task: Task; readonly refs: readonly RefMention[]; next: number }[] = [];
    const onPath = new Map<Task, number>();
    const enter = (task: Task): void => {
      onPath.set(task, path.length);
      path.push({ task, refs: refsOfTask(task), next: 0 });
    };
    enter(start);
    while (path.length > 0) {
      const top = path.at(-1) as (typeof path)[number];
      const ref = top.refs[top.next++];
      if (!ref) {
        done.add(top.task);
        onPath.delete(top.task);
        path.pop();
        continue;
      }
      const target = taskOfRef(workspace, top.task, ref);
      if (!target || refsOfTask(target).length === 0 || done.has(target)) continue;
      const at = onPath.get(target);
      if (at === undefined) enter(target);
      else found.push(path.slice(at).map((step) => ({ task: step.task, ref: step.refs[step.next - 1] as RefMention })));
    }
  }
  return found;
}
