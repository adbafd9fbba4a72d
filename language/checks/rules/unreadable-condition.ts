import { SLOT_TYPES, slotType } from '../../lower/slots.js';
import { fieldsOf } from '../../model/entities.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean, problemsOf, replacements, shortened } from '../forms.js';
import { rule } from '../rule.js';

export const unreadableCondition = rule({
  code: 'DB117',
  name: 'unreadable-condition',
  severity: 'error',
  title: '条件或要件的类型看不懂',
  reason: '清单的范围看不懂，就不知道谁在单上；要件的类型看不懂，成员填什么都算对。',
  fixable: true,
  example: {
    bad: `【清单】开工清单
  范围：项目，阶段 新建`,
    good: `【清单】开工清单
  范围：项目，阶段 = 新建`,
  },
  entity(entity, report, file) {
    for (const { problem, field } of problemsOf(entity, 'badExpression')) {
      report(
        field.syntax.value.span,
        `【${field.spec?.name ?? field.syntax.name}】${problem.detail}。写法是“类别，字段 = 值，字段 已写，列入 清单”，例如“项目，总投资 ≥ 1 亿元，非 列入 储备清单”。`,
      );
    }
    const types = [...SLOT_TYPES.keys()].filter((type) => type !== '');
    if (entity.kind === 'field') {
      for (const { syntax, empty } of fieldsOf(entity, 'taskType')) {
        if (empty || slotType(syntax.value.text)) continue;
        const suggestions = nearest(syntax.value.text, types);
        report(
          syntax.value.span,
          `【类型】“${shortened(syntax.value.text)}”看不懂${didYouMean(suggestions)}可以写：${types.join('、')}；选项写成“选项 甲/乙”。`,
          { fixes: () => replacements(file.path, entity, syntax.value.span, suggestions) },
        );
      }
    }
    for (const { problem, field } of problemsOf(entity, 'badSlot')) {
      const bracket = /[（(]\s*([^（()）]*?)\s*[）)]\s*$/.exec(problem.detail);
      const written = bracket?.[1] ?? problem.detail;
      const suggestions = nearest(written, types);
      const from = problem.span.start + problem.detail.lastIndexOf(written);
      const span = { start: from, end: from + written.length };
      report(
        problem.span,
        `【${field.spec?.name ?? '要件'}】“${shortened(problem.detail)}”的类型看不懂${didYouMean(suggestions)}可以写：${types.join('、')}；选项写成“（选项 甲/乙）”。`,
        { fixes: () => replacements(file.path, entity, span, suggestions) },
      );
    }
  },
});
