import type { Entity, TypedField } from '../../model/entities.js';
import type { NameMention } from '../../model/values.js';
import type { ResolvedUnit } from '../../scope/names.js';
import { fix, place } from '../fixes.js';
import { identityOf, removeName, unitFieldsOf } from '../name-lists.js';
import { type ReportOptions, rule } from '../rule.js';

/** Lists in which a unit may stand once; the last two are looked at together, in this order. */
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
    const understood = unitFieldsOf(entity, file.environment);
    for (const keys of LISTS) {
      const seen = new Map<unknown, ResolvedUnit>();
      for (const key of keys) {
        for (const { field, units } of understood) {
          if (field.spec?.key !== key) continue;
          for (const unit of units) {
            if (unit.mention.kind !== 'named') continue;
            const identity = identityOf(unit);
            const first = seen.get(identity);
            if (first) report(unit.mention.span, ...repetition(entity, file.path, field, unit.mention, first.mention));
            else seen.set(identity, unit);
          }
        }
      }
    }
  },
});

function repetition(
  entity: Entity,
  path: string,
  field: TypedField,
  mention: NameMention,
  first: NameMention,
): [message: string, options: ReportOptions] {
  const called = first.name === mention.name ? '' : `与“${first.name}”是同一个单位，`;
  return [
    `【${field.spec?.name ?? '责任'}】“${mention.name}”${called}前面已经写过。请删去重复的一处。`,
    {
      related: [{ place: place(path, entity, first.span), message: '前面写在这里' }],
      fixes: () => [fix(`删去重复的“${mention.name}”`, removeName(path, entity, field, mention, false), true)],
    },
  ];
}
