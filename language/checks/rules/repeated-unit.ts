import { fieldsOf } from '../../model/entities.js';
import type { ResolvedUnit } from '../../registry/names.js';
import { place } from '../fixes.js';
import { identityOf, mentionsIn, removeName } from '../name-lists.js';
import { rule } from '../rule.js';

/** Lists in which a unit may stand once; the last two are looked at together. */
const LISTS = [['leadUnits'], ['responsibleUnits', 'supportUnits']];

export const repeatedUnit = rule({
  code: 'DB207',
  name: 'repeated-unit',
  severity: 'warning',
  title: '同一个单位写了两次',
  reason: '同一家单位用简称和全称各写一次，看上去是两家，交办单就发两份，统计也多算一家。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：市资源规划局、市财政局、市自规局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  配合单位：市资源规划局、市财政局`,
  },
  entity(entity, report, file) {
    for (const keys of LISTS) {
      const seen = new Map<unknown, ResolvedUnit>();
      for (const key of keys) {
        const fields = fieldsOf(entity, key);
        for (const unit of file.environment.names.resolve(fields.flatMap(mentionsIn))) {
          if (unit.mention.kind !== 'named') continue;
          const identity = identityOf(unit);
          const first = seen.get(identity);
          if (!first) {
            seen.set(identity, unit);
            continue;
          }
          const { span } = unit.mention;
          const field = fields.find(({ syntax }) => syntax.span.start <= span.start && span.end <= syntax.span.end);
          const called = first.mention.name === unit.mention.name ? '' : `与“${first.mention.name}”是同一个单位，`;
          report(
            unit.mention.span,
            `【${field?.spec?.name ?? '责任'}】“${unit.mention.name}”${called}前面已经写过。请删去重复的一处。`,
            {
              related: [{ place: place(file.path, entity, first.mention.span), message: '前面写在这里' }],
              fixes: () =>
                field
                  ? [
                      {
                        title: `删去重复的“${unit.mention.name}”`,
                        edits: [removeName(file.path, entity, field, unit.mention, false)],
                        preferred: true,
                      },
                    ]
                  : [],
            },
          );
        }
      }
    }
  },
});
