import { fieldsOf } from '../../model/entities.js';
import type { ResolvedUnit } from '../../scope/names.js';
import type { TypedField } from '../../model/entities.js';
import { readNames } from '../../lower/names.js';
import { suggestUnits } from '../../scope/suggest.js';
import { inBlock } from '../../syntax/nodes.js';
import type { Span } from '../../text/span.js';
import { didYouMean, replacements } from '../forms.js';
import { unitFieldsOf } from '../name-lists.js';
import { rule } from '../rule.js';
import { isUnknown } from './unknown-unit.js';

export const unknownInRegister = rule({
  code: 'DB216',
  name: 'unknown-in-register',
  severity: 'error',
  title: '名册里引用了没有登记的单位',
  reason: '单位组的成员写错一个字，“各县（市、区）”就悄悄少一家，谁也不会发现。',
  fixable: true,
  example: {
    bad: `【单位】东河县、西山县

【单位组】各县（市、区）
  成员：东河县、西山区`,
    good: `【单位】东河县、西山县

【单位组】各县（市、区）
  成员：东河县、西山县`,
  },
  entity(entity, report, file) {
    if (entity.kind !== 'unit' && entity.kind !== 'post') return;
    const { names } = file.environment;
    const found: { readonly field: TypedField; readonly resolved: ResolvedUnit; readonly span: Span }[] = [];
    for (const { field, units } of unitFieldsOf(entity, file.environment)) {
      for (const resolved of units) found.push({ field, resolved, span: resolved.mention.span });
    }
    for (const field of fieldsOf(entity, 'members')) {
      const { value } = field.syntax;
      for (const resolved of names.resolve(readNames(value.text).names)) {
        const { span } = resolved.mention;
        found.push({ field, resolved, span: inBlock(value, span.start, span.end) });
      }
    }
    for (const { field, resolved, span } of found) {
      if (!isUnknown(resolved)) continue;
      const suggestions = suggestUnits(resolved.mention.name, names).map(({ name }) => name);
      report(
        span,
        `【${field.spec?.name ?? field.syntax.name}】名册里没有“${resolved.mention.name}”${didYouMean(suggestions)}请改正，或先用【单位】登记它。`,
        { fixes: () => replacements(file.path, entity, span, suggestions) },
      );
    }
  },
});
