import type { ResolvedUnit } from '../../scope/names.js';
import { isCollective } from '../../scope/shape.js';
import { joinedUnits, suggestUnits } from '../../scope/suggest.js';
import { fold } from '../../text/fold.js';
import { fix, replaceSpan } from '../fixes.js';
import { didYouMean, replacements } from '../forms.js';
import { unitFieldsOf } from '../name-lists.js';
import { rule } from '../rule.js';

export const unknownUnit = rule({
  code: 'DB202',
  name: 'unknown-unit',
  severity: 'error',
  title: '单位不在名册里',
  reason: '写错一个字的单位收不到交办单；同一家单位两种写法，按单位汇总就漏掉一半。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通剧`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  entity(entity, report, file) {
    const { environment } = file;
    // Names in the register itself are DB216; without any register there is nothing to compare with (DB217).
    if (entity.kind === 'unit' || entity.kind === 'post' || environment.names.units.length === 0) return;
    for (const { field, units } of unitFieldsOf(entity, environment)) {
      for (const resolved of units) {
        if (!isUnknown(resolved)) continue;
        const { mention } = resolved;
        const label = field.spec?.name ?? field.syntax.name;
        const joined = joinedUnits(mention.name, environment.names)?.join('、');
        if (joined) {
          report(
            mention.span,
            `【${label}】“${mention.name}”像是几个单位。“和”“及”和空格都可能是名称的一部分，不分开单位，是否为“${joined}”？`,
            { fixes: () => [fix(`改为“${joined}”`, replaceSpan(file.path, entity, mention.span, joined), true)] },
          );
          continue;
        }
        const suggestions = suggestUnits(mention.name, environment.names).map(({ name }) => name);
        report(
          mention.span,
          `【${label}】名册里没有“${mention.name}”${didYouMean(suggestions)}确有这个单位的，请在名册里用【单位】补上，或写成已有单位的别名。`,
          { fixes: () => replacements(file.path, entity, mention.span, suggestions) },
        );
      }
    }
  },
});

/** A single name that no register knows; 各级各部门 and the like are DB205. */
export const isUnknown = ({ mention, unit }: ResolvedUnit): boolean =>
  mention.kind === 'named' && unit === undefined && !isCollective(fold(mention.name));
