import { isCollective } from '../../scope/shape.js';
import { fold } from '../../text/fold.js';
import { unitFieldsOf } from '../name-lists.js';
import { rule } from '../rule.js';

export const unexpandableCollective = rule({
  code: 'DB205',
  name: 'unexpandable-collective',
  severity: 'warning',
  title: '“各级各部门”展不开',
  reason: '人人有责就是无人负责：展不开的统称发不出交办单，也排不出哪家没报。',
  example: {
    bad: `【任务 1】排查滨河路沿线隐患
  牵头单位：市应急局
  责任单位：各级各部门`,
    good: `【任务 1】排查滨河路沿线隐患
  牵头单位：市应急局
  责任单位：各县（市、区）`,
  },
  entity(entity, report, file) {
    for (const { field, units } of unitFieldsOf(entity, file.environment)) {
      for (const { mention, unit } of units) {
        if (mention.kind !== 'named' || unit || !isCollective(fold(mention.name))) continue;
        report(
          mention.span,
          `【${field.spec?.name ?? field.syntax.name}】“${mention.name}”展不开成具体单位，无法逐家交办和统计。请写出单位，或在名册里用“【单位组】${mention.name}”写明成员。`,
        );
      }
    }
  },
});
