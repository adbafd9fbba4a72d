import type { Entity } from '../model/entities.js';
import { expressionsOf } from '../standing/sets/sets.js';
import type { FieldSpec } from '../table/fields.js';
import type { Vocabulary } from '../table/vocabulary.js';
import type { WordSpec } from '../table/words.js';

/** The 类别 that the 范围 of a list or rule chooses from; empty where it names none. */
export const classesOf = (entity: Entity): readonly string[] =>
  expressionsOf(entity, 'scope').flatMap(({ terms }) =>
    terms.flatMap((term) => (term.kind === 'class' && !term.not ? [term.name] : [])),
  );

/** The head words whose blocks a condition over these classes may ask; of every item and task where none is declared. */
function wordsFor(vocabulary: Vocabulary, classes: readonly string[]): readonly WordSpec[] {
  const named = classes.map((name) => vocabulary.word(name));
  const declared = named.filter((word) => word !== undefined);
  return classes.length > 0 && declared.length === named.length
    ? declared
    : vocabulary.words.filter(({ kind }) => kind === 'item' || kind === 'task');
}

/** What a field's name means on members of these classes; more than one where offices declare it differently for each. */
export function fieldsNamed(vocabulary: Vocabulary, name: string, classes: readonly string[]): readonly FieldSpec[] {
  const found = new Set<FieldSpec>();
  for (const { kind, word } of wordsFor(vocabulary, classes)) {
    const spec = vocabulary.field(name, kind, word);
    if (spec) found.add(spec);
  }
  return [...found];
}

/** Names that a condition over these classes may use, for suggestions. */
export const knownFields = (vocabulary: Vocabulary, classes: readonly string[]): readonly string[] => [
  ...new Set(
    wordsFor(vocabulary, classes).flatMap(({ kind, word }) => vocabulary.fieldsFor(kind, word).map(({ name }) => name)),
  ),
];
