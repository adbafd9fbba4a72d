import { unitFieldsOf } from '../name-lists.js';
import { rule } from '../rule.js';

export const openUnitList = rule({
  code: 'DB206',
  name: 'open-unit-list',
  severity: 'warning',
  title: '名单没有写完（等部门、有关单位）',
  reason: '“等部门”里的那一家不会认为说的是自己。讲话可以这样说，台账不能这样记。',
  example: {
    bad: `【任务 1】整治滨河路排水
  牵头单位：市水利局
  配合单位：市财政局、市交通局等部门`,
    good: `【任务 1】整治滨河路排水
  牵头单位：市水利局
  配合单位：市财政局、市交通局`,
  },
  entity(entity, report, file) {
    for (const { field, units } of unitFieldsOf(entity, file.environment)) {
      for (const { mention } of units) {
        if (mention.kind !== 'open') continue;
        report(
          mention.span,
          `【${field.spec?.name ?? field.syntax.name}】“${mention.name}”没有写明是哪些单位，没写出的单位不会收到任务。请与交办单位核实后逐一写出。`,
        );
      }
    }
  },
});
