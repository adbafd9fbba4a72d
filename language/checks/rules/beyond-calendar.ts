import { datesIn } from '../dates-in.js';
import { rule } from '../rule.js';

export const beyondCalendar = rule({
  code: 'DB315',
  name: 'beyond-calendar',
  severity: 'warning',
  title: '工作日算到了尚未公布放假安排的年份',
  reason: '国务院每年年底才公布下一年的放假安排。此前按周末推算的工作日只是估计，不能当真。',
  example: {
    bad: `【任务 1】完成整改
  牵头单位：市交通局
  时间节点：300个工作日内`,
    good: `【任务 1】完成整改
  牵头单位：市交通局
  时间节点：30个工作日内`,
  },
  task(task, report, on) {
    for (const { text, span, understanding } of datesIn(task, on)) {
      if (!understanding.flags.includes('beyondCalendar')) continue;
      report(
        span,
        `【时限】“${text}”要按工作日推算到${understanding.deadline?.slice(0, 4) ?? '以后'}年，那一年的放假安排还没有公布，现在只按周末估算为${understanding.deadline ?? '未知'}。公布后请复核，或直接写日期。`,
      );
    }
  },
});
