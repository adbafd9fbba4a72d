import type { Entity, TypedField } from '../../model/entities.js';
import { ID_PATTERN } from '../../table/ids.js';
import type { WordSpec } from '../../table/words.js';
import type { Vocabulary } from '../../table/vocabulary.js';
import { VERSION_FIELD } from '../../syntax/version.js';
import { nearest } from '../../text/nearest.js';
import { fold } from '../../text/fold.js';
import { readingSettings } from '../../time/index.js';
import { FIELD_CONFUSIONS } from '../field-confusions.js';
import { fix, replaceSpan } from '../fixes.js';
import { didYouMean, replacements } from '../forms.js';
import { rule } from '../rule.js';

export const unknownField = rule({
  code: 'DB105',
  name: 'unknown-field',
  severity: 'error',
  title: '不认识的字段',
  reason: '字段名写错，后面的内容就没有人读：时限写在错名的字段里，等于没有时限。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单住：市交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  entity(entity, report, file) {
    for (const field of unknownFields(entity)) {
      const { vocabulary } = file.environment;
      const { name, nameSpan, value } = field.syntax;
      const written = entity.block.text.slice(nameSpan.start, nameSpan.end);
      if (blocksWith(name, vocabulary).length > 0) continue; // DB118: it belongs to other blocks
      const label = headMeant(name, vocabulary);
      if (label) {
        const before = { start: nameSpan.start, end: value.span.start };
        report(
          nameSpan,
          `【开头】“${written}”像是新的一块，但没有方括号，它和后面的字段都接到了上一块里。是否为“${label}”？`,
          { fixes: () => [fix(`改为“${label}”`, replaceSpan(file.path, entity, before, label), true)] },
        );
        continue;
      }
      const known = entity.kind && entity.word ? labelsFor(entity.kind, entity.word, vocabulary) : [];
      const meant = (FIELD_CONFUSIONS.get(name) ?? []).filter((candidate) => known.includes(candidate));
      const suggestions = meant.length > 0 ? meant : nearest(name, known);
      const declare = suggestions.length > 0 ? '' : `如果是本单位自己的字段，请先用“【字段】${written}”声明。`;
      report(nameSpan, `【${written}】不认识这个字段，后面的内容已保留但不起作用${didYouMean(suggestions)}${declare}`, {
        fixes: () => replacements(file.path, entity, nameSpan, suggestions),
      });
    }
  },
});

/** Fields of a block of a known kind that mean nothing in it. */
export function unknownFields(entity: Entity): readonly TypedField[] {
  if (!entity.kind) return [];
  return entity.fields.filter(({ spec, syntax }) => {
    // The version line has a rule of its own (DB108).
    if (spec || syntax.name === VERSION_FIELD) return false;
    return entity.kind !== 'setting' || !readingSettings.some((setting) => fold(setting.name) === syntax.name);
  });
}

/** The head words whose blocks know this field. */
export const blocksWith = (label: string, vocabulary: Vocabulary): readonly WordSpec[] =>
  vocabulary.words.filter((word) => vocabulary.field(label, word.kind, word.word) !== undefined);

function labelsFor(kind: WordSpec['kind'], word: WordSpec, vocabulary: Vocabulary): readonly string[] {
  const labels = vocabulary.fieldsFor(kind, word.word).flatMap((spec) => [spec.name, ...spec.synonyms]);
  return kind === 'setting' ? [...labels, ...readingSettings.map((setting) => setting.name)] : labels;
}

const HEAD_WITHOUT_BRACKETS = new RegExp(`^(\\p{Script=Han}+)(${ID_PATTERN})$`, 'u');

/** 事项 8：…: of the words that take an id, only the commonest are heads without their brackets (DB104). */
function headMeant(label: string, vocabulary: Vocabulary): string | undefined {
  const match = HEAD_WITHOUT_BRACKETS.exec(label);
  return match && vocabulary.word(match[1] as string)?.takesId ? `【${match[1]} ${match[2]}】` : undefined;
}
