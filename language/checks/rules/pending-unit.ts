import { unitFieldsOf } from '../name-lists.js';
import { rule } from '../rule.js';

export const pendingUnit = rule({
  code: 'DB209',
  name: 'pending-unit',
  severity: 'warning',
  title: '单位待定',
  reason: '“待定”是给自己的提醒，印发出去就成了没有人认领的任务。',
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：市财政局、待指定`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：市财政局`,
  },
  entity(entity, report, file) {
    for (const { field, units } of unitFieldsOf(entity, file.environment)) {
      // A task with nothing but 待定 for its lead has no lead: DB201.
      if (field.spec?.key === 'leadUnits' && entity.kind === 'task' && field.pending) continue;
      for (const { mention } of units) {
        if (mention.kind !== 'pending') continue;
        report(
          mention.span,
          `【${field.spec?.name ?? field.syntax.name}】“${mention.name}”还没有定下来。印发前请与交办单位定下由谁承担；确实没有请写“无”。`,
        );
      }
    }
  },
});
