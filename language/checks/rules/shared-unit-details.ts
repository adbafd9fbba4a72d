import { splitList } from '../../text/lists.js';
import { firstOf } from '../../model/entities.js';
import { rule } from '../rule.js';

/** Details that belong to one unit only. */
const OWN = ['fullName', 'aliases', 'period', 'successors'] as const;

export const sharedUnitDetails = rule({
  code: 'DB128',
  name: 'shared-unit-details',
  severity: 'error',
  title: '几个单位写在一起，却只有一份全称或别名',
  reason: '一行写几个单位只适合没有别的可说的普通单位；全称、别名写在下面，就成了几个单位共有的名字。',
  example: {
    bad: `【单位】市交通局、市水利局
  全称：市交通运输局`,
    good: `【单位】市交通局
  全称：市交通运输局

【单位】市水利局`,
  },
  entity(entity, report) {
    if (entity.kind !== 'unit' || entity.block.head?.word !== '单位') return;
    const count = splitList(entity.title).parts.length;
    if (count < 2) return;
    for (const key of OWN) {
      const field = firstOf(entity, key);
      if (!field) continue;
      report(
        field.syntax.span,
        `【${field.spec?.name ?? ''}】这一块一次写了${count}个单位，不知道“${field.syntax.value.text}”是哪一个的。请把这个单位另写一块【单位】。`,
      );
    }
  },
});
