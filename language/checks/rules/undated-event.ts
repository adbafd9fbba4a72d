import { isWritten } from '../../model/entities.js';
import { rule } from '../rule.js';
import { datesIn } from '../dates-in.js';

export const undatedEvent = rule({
  code: 'DB309',
  name: 'undated-event',
  severity: 'error',
  title: '从没有日期的事件起算',
  reason: '“批复后30日内”从哪天起算没有着落，任务就永远不会到期。',
  example: {
    bad: `【任务 1】启动招标
  牵头单位：市交通局
  时间节点：可研批复后30日内`,
    good: `【任务 1】启动招标
  牵头单位：市交通局
  启动条件：可研批复
  时间节点：可研批复后30日内`,
  },
  task(task, report) {
    if (isWritten(task.entity, 'startConditions') || isWritten(task.entity, 'setDeadline')) return;
    for (const { text, span, understanding } of datesIn(task)) {
      if (understanding.deadline || !understanding.flags.includes('anchored')) continue;
      const event = understanding.anchor ? `“${understanding.anchor}”` : '某个事件';
      report(
        span,
        `【时限】“${text}”从${event}起算，但没有写明它在什么时候。请加“启动条件：…”，或用【事件】写明日期。`,
      );
    }
  },
});
