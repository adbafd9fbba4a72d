import { fieldsOf, isWritten } from '../../model/entities.js';
import { namesDays } from '../../time/index.js';
import { rule } from '../rule.js';

export const cadenceWithoutReceiver = rule({
  code: 'DB316',
  name: 'cadence-without-receiver',
  severity: 'warning',
  title: '报送没有写报给谁',
  reason: '不写报给谁，材料就会散在各个群里，汇总的人收不齐。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  报送：每月28日前`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  报送：每月28日前 报市政府督查室`,
  },
  entity(entity, report, file) {
    const { environment } = file;
    for (const field of fieldsOf(entity, 'reporting')) {
      if (field.empty || field.none || field.pending) continue;
      const { text, span } = field.syntax.value;
      const { parts, receiver } = environment.dating.understandCadence(text);
      if (parts.length === 0) continue;
      const supervised =
        isWritten(entity, 'supervisingUnit') ||
        (environment.document && isWritten(environment.document.entity, 'supervisingUnit'));
      if (receiver === null && !supervised) {
        report(
          span,
          `【时限】“${text}”没有写报给谁，也没有写督办单位。请写成“${text} 报市政府督查室”，或在文件头写“督办单位：…”。`,
        );
      } else if (!parts.some(({ recurrence }) => namesDays(recurrence))) {
        report(span, `【时限】“${text}”没有写哪一天报，按最后一个工作日理解。请写明日子，例如“每月28日前”。`, {
          severity: 'info',
        });
      }
    }
  },
});
