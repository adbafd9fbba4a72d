import { rule } from '../rule.js';

/** Rules of their own report these where they are empty. */
const REPORTED = new Set(['leadUnits', 'deadline', 'code', 'date']);

export const emptyField = rule({
  code: 'DB127',
  name: 'empty-field',
  severity: 'info',
  title: '字段后面没有内容',
  reason: '空着的字段分不清是没有还是忘了写。确实没有请写“无”，还没有定请写“待定”。',
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：无`,
  },
  entity(entity, report) {
    for (const { spec, empty, syntax } of entity.fields) {
      if (!empty || !spec || REPORTED.has(spec.key)) continue;
      report(
        syntax.span,
        `【${spec.name}】后面没有内容，按没有写处理。确实没有请写“无”，还没有定请写“待定”，不需要请删去这一行。`,
      );
    }
  },
});
