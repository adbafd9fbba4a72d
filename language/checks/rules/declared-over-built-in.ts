import { fieldsOf, firstOf } from '../../model/entities.js';
import { FIELD_BY_LABEL } from '../../table/fields.js';
import { fold } from '../../text/fold.js';
import { rule } from '../rule.js';

export const declaredOverBuiltIn = rule({
  code: 'DB126',
  name: 'declared-over-built-in',
  severity: 'info',
  title: '本单位的字段与自带的字段同名',
  reason: '以本单位的声明为准，自带字段的检查和台账列就不再管它；多半只是想加一个叫法。',
  example: {
    bad: `【字段】销号方式
  用于：任务
  类型：附件`,
    good: `【字段】销号方式
  同义：办结方式`,
  },
  entity(entity, report) {
    if (entity.kind !== 'field') return;
    const builtIn = FIELD_BY_LABEL.get(fold(entity.title));
    for (const { value } of fieldsOf(entity, 'synonyms')) {
      for (const { text, span } of value?.type === 'names' ? value.names : []) {
        const other = FIELD_BY_LABEL.get(fold(text));
        if (!other || other === builtIn) continue;
        report(
          span,
          `【同义】“${text}”本来就是自带的字段，写成同义后，原来写的“${text}”都当作“${entity.title}”，自带字段的检查不再管它。请换一个叫法，或删去。`,
          { severity: 'warning' },
        );
      }
    }
    const type = firstOf(entity, 'taskType');
    if (!type || !builtIn) return;
    report(
      type.syntax.span,
      `【字段】“${builtIn.name}”是自带的字段，以本单位声明的类型为准后，原来的检查和台账列不再管它。只加叫法的请只写“同义”，否则请换一个名称。`,
    );
  },
});
