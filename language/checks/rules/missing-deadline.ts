import { fieldsOf, isWritten } from '../../model/entities.js';
import { rule } from '../rule.js';

export const missingDeadline = rule({
  code: 'DB301',
  name: 'missing-deadline',
  severity: 'warning',
  title: '没有时间节点',
  reason: '没有时间节点的任务催不了、亮不了灯，年底总是剩下它。长期任务请写“类型：长期”和报送频次。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前`,
  },
  task({ entity, deadline, ongoing }, report) {
    if (ongoing || isWritten(entity, 'setDeadline')) return;
    const written = fieldsOf(entity, 'deadline')[0];
    if (written?.pending || written?.none) {
      const { text, span } = written.syntax.value;
      report(
        span,
        `【时限】时间节点写的是“${text}”，到期无法提醒和亮灯。印发前请定下日子；没有终点的长期工作写“类型：长期”。`,
      );
    } else if (!deadline) {
      report(
        written?.syntax.span ?? entity.span,
        '【时限】没有写时间节点，到期无法提醒和亮灯。请补写“时间节点：…”；没有终点的长期工作写“类型：长期”。',
      );
    }
  },
});
