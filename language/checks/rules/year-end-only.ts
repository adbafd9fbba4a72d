import { rule } from '../rule.js';

/** A task given less than this many months before the year's end needs no node on the way. */
const MONTHS_LEFT = 6;

export const yearEndOnly = rule({
  code: 'DB312',
  name: 'year-end-only',
  severity: 'warning',
  title: '只有年底一个节点',
  reason: '只有年底一个节点的任务，年中看不出快慢，到年底才知道完不成。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：年底前`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：年底前
  里程碑：6月底前 完成路基`,
  },
  task(task, report, on) {
    const { deadline, milestones, entity, file } = task;
    const due = on.due(task);
    if (!due?.endsWith('-12-31') || !deadline) return;
    const ref = file.environment.ref ?? on.day;
    // Later years want a node a year (DB313).
    if (due.slice(0, 4) !== ref.slice(0, 4)) return;
    const monthsLeft = 12 - Number(ref.slice(5, 7));
    if (
      monthsLeft < MONTHS_LEFT ||
      milestones.some(({ understanding }) => understanding.deadline && understanding.deadline < due)
    )
      return;
    if (deadline.understanding.steps.some((step) => step.deadline && step.deadline < due)) return;
    const at = entity.fields.find((field) => field.spec?.key === 'deadline') ? deadline.span : entity.span;
    report(at, '【时限】只有年底一个时间节点，中途无法检查进度。请加年中的里程碑，例如“里程碑：6月底前 …”。');
  },
});
