import { fieldsOf } from '../../model/entities.js';
import { place } from '../fixes.js';
import { identityOf, mentionsIn, removeName } from '../name-lists.js';
import { rule } from '../rule.js';

export const leadAlsoSupports = rule({
  code: 'DB203',
  name: 'lead-also-supports',
  severity: 'error',
  title: '牵头单位又列为配合单位',
  reason: '一家单位不能自己配合自己，多半是配合的写错了，真正该配合的没有收到任务。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：市财政局、市交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：市财政局`,
  },
  task({ entity, leadUnits, supportUnits, file }, report) {
    const leads = new Map(
      leadUnits.filter(({ mention }) => mention.kind === 'named').map((lead) => [identityOf(lead), lead] as const),
    );
    for (const support of supportUnits) {
      const lead = support.mention.kind === 'named' ? leads.get(identityOf(support)) : undefined;
      if (!lead) continue;
      const field = fieldsOf(entity, 'supportUnits').find((own) => mentionsIn(own).includes(support.mention));
      const called = lead.mention.name === support.mention.name ? '' : `（即牵头的“${lead.mention.name}”）`;
      report(
        field ? support.mention.span : entity.span,
        `【配合单位】“${support.mention.name}”${called}已经是牵头单位，不必再列为配合。请删去，或改成真正配合的单位。`,
        {
          related:
            lead.mention === support.mention
              ? []
              : [{ place: place(file.path, entity, lead.mention.span), message: '在这里牵头' }],
          fixes: () =>
            field
              ? [
                  {
                    title: `从配合单位中删去“${support.mention.name}”`,
                    edits: [removeName(file.path, entity, field, support.mention, true)],
                    preferred: true,
                  },
                ]
              : [],
        },
      );
    }
  },
});
