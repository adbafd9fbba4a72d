import { firstOf, isWritten } from '../../model/entities.js';
import { fix, insertField } from '../fixes.js';
import { shortened } from '../forms.js';
import { asWritten } from '../dates-in.js';
import { rule } from '../rule.js';
import { eventAwaited } from './undated-event.js';

export const vagueDeadline = rule({
  code: 'DB302',
  name: 'vague-deadline',
  severity: 'warning',
  title: '时间节点含糊',
  reason: '“尽快”“近期”谁也说不清哪天算逾期。领导的原话照录，再由办公室写明一个日期，才能催办。',
  fixable: true,
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：尽快`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：尽快
  明确时限：2026-05-29 市政府办公室`,
  },
  task(task, report, on) {
    const { entity, deadline, deadlineOrigin, ongoing, file } = task;
    // 持续推进 has no day to wait for; whether anybody looks at it is DB318.
    if (ongoing) return;
    if (!deadline || deadlineOrigin !== 'own' || isWritten(entity, 'setDeadline')) return;
    const { understanding } = asWritten(deadline, task, on);
    const written = firstOf(entity, 'deadline');
    // 待定 and 无 are DB301.
    if (understanding.deadline || understanding.flags.length > 0 || written?.pending || written?.none) return;
    if (understanding.kind === 'set') return;
    // What waits for an event that nobody has named is DB309.
    if (eventAwaited(deadline.text, understanding) !== undefined && !isWritten(entity, 'startConditions')) return;
    report(
      deadline.span,
      `【时限】“${shortened(deadline.text)}”定不出日期，无法提醒和亮灯。请另写“明确时限：年-月-日 由谁明确”，原话保留。`,
      {
        fixes: () => [
          fix('补写“明确时限：”一行', insertField(file, entity, '明确时限：', firstOf(entity, 'deadline'))),
        ],
      },
    );
  },
});
