import { isWritten } from '../../model/entities.js';
import { rule } from '../rule.js';

export const missingTarget = rule({
  code: 'DB402',
  name: 'missing-target',
  severity: 'warning',
  title: '没有目标',
  reason: '没有目标的任务，办到什么程度算完成全凭一张嘴，销号时没有依据。',
  example: {
    bad: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  时间节点：6月底前`,
    good: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  时间节点：6月底前
  目标：主车道通车`,
  },
  task({ entity, milestones }, report) {
    if (isWritten(entity, 'goals') || isWritten(entity, 'indicators') || milestones.length > 0) return;
    const written = entity.fields.find((field) => field.spec?.key === 'goals' || field.spec?.key === 'indicators');
    report(
      written?.syntax.span ?? entity.span,
      '【目标】没有写目标，也没有指标，办到什么程度算完成不清楚。请补写“目标：…”或“指标：名称 ≥ 数 单位”。',
    );
  },
});
