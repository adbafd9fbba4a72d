import { isWritten } from '../../model/entities.js';
import type { Understanding } from '../../time/types.js';
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
  task(task, report, on) {
    if (isWritten(task.entity, 'startConditions') || isWritten(task.entity, 'setDeadline')) return;
    for (const { text, span, understanding } of datesIn(task, on)) {
      const awaited = eventAwaited(text, understanding);
      if (awaited === undefined) continue;
      const event = awaited === '' ? '某个事件' : `“${awaited}”`;
      report(
        span,
        `【时限】“${text}”要看${event}是哪一天，但没有写明。请用【事件】写明日期；要等外部决定的，加“启动条件：…”。`,
      );
    }
  },
});

/** 今后, 会后 and the like wait for nothing that is still to come. */
const AFTER =
  /^(?:一旦|待|自|在|等)?\s*([^，,、。]{2,12}?)(?<![今此会最前先然随事])(?:以后|之后|后|时)(?=[，,、。\s]|$|立即|马上|随即|即|尽快|抓紧|及时|再|方可|启动|开工)/;

/** 县人代会前; 日前 and 此前 name no event. */
const BEFORE = /^(?:在|于|力争|确保)?\s*([^，,、。\d]{2,12}?)(?:召开|举行|开始)?(?<![目日此当提年])(?:之前|以前|前)$/;

/**
 * The event that a deadline without a day waits for: 可研批复 of 可研批复后30日内, 专项债发行 of 专项债发行后. Empty where the
 * words do not say which, undefined where it waits for none.
 */
export function eventAwaited(text: string, understanding: Understanding): string | undefined {
  if (understanding.deadline) return undefined;
  if (understanding.flags.includes('anchored')) return understanding.anchor ?? '';
  if (understanding.kind !== 'none' || understanding.flags.length > 0) return undefined;
  return (
    AFTER.exec(text)?.[1] ?? BEFORE.exec(text)?.[1] ?? understanding.condition?.replace(/^一旦|(?:立即|马上)$/g, '')
  );
}
