import { rule } from '../rule.js';
import { dayInWords } from '../words.js';

/** Beyond this many years a deadline is a plan, not a task. */
const FAR_YEARS = 5;

export const farDeadline = rule({
  code: 'DB313',
  name: 'far-deadline',
  severity: 'warning',
  title: '期限太远或没有分年度节点',
  reason: '跨年任务没有分年度的节点，当年考核就没有依据；隔五年以上的是规划，不是可以督办的任务。',
  example: {
    bad: `【任务 1】建成环城高速
  牵头单位：市交通局
  时间节点：2028年底前`,
    good: `【任务 1】建成环城高速
  牵头单位：市交通局
  时间节点：2028年底前
  里程碑：2026年底前 完成征地
  里程碑：2027年底前 完成路基`,
  },
  task(task, report, on) {
    const { deadline, deadlineOrigin, milestones, file } = task;
    const due = on.due(task);
    if (!deadline || deadlineOrigin !== 'own' || !due) return;
    const first = Number((file.environment.ref ?? on.day).slice(0, 4));
    const last = Number(due.slice(0, 4));
    if (last - first > FAR_YEARS) {
      report(
        deadline.span,
        `【时限】“${deadline.text}”是${dayInWords(due)}，距今超过${FAR_YEARS}年，难以督办。请写出近期要办的一步，远期目标写到“目标”里。`,
      );
      return;
    }
    // A year's share is due within it, or early in the next one where only weeks remain.
    const days = [...milestones, ...deadline.understanding.steps.map((step) => ({ understanding: step }))];
    for (let year = first; year < last; year++) {
      if (days.some(({ understanding }) => understanding.deadline?.startsWith(`${year}-`))) continue;
      report(
        deadline.span,
        `【时限】“${deadline.text}”跨年度，但没有${year}年的节点，当年无法考核。请加“里程碑：${year}年底前 …”。`,
      );
      return;
    }
  },
});
