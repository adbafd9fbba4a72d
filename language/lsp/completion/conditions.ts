import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FieldSpec } from '../../table/fields.js';
import { fold } from '../../text/fold.js';
import type { Spot } from '../analysis.js';
import { people, units } from './names.js';
import type { Candidate } from './offer.js';

/** What a condition asks of a field, by what can be compared. */
const OPERATORS: readonly string[] = ['已写', '未写', '= ', '≠ ', '含 '];
const ORDERED: readonly string[] = ['≥ ', '≤ ', '> ', '< '];
const DATED: readonly string[] = ['早于 今日', '晚于 今日', '早于 ', '晚于 '];
const ORDERED_TYPES = new Set<FieldSpec['type']>(['quantity', 'indicator']);
const DATED_TYPES = new Set<FieldSpec['type']>(['deadline', 'setDeadline', 'date', 'span']);

/**
 * One 项 of a condition up to the cursor (`总投资 ≥ 1`): where the word begins that is being typed, and what it can be: a
 * class first, then fields, what is asked of the field, and what it is compared with.
 */
export function conditionSlot(
  spot: Spot,
  term: string,
  first: boolean,
): { from: number; candidates: Iterable<Candidate> } {
  const listed = /^(?:非\s*)?列入\s*/.exec(term);
  if (listed) return { from: listed[0].length, candidates: lists(spot) };
  const lead = /^非\s+/.exec(term)?.[0].length ?? 0;
  const compared = /^(\S+)\s*(?:[=＝≠≥≤><]|早于|晚于|为|含)\s*/.exec(term.slice(lead));
  if (compared) return { from: lead + compared[0].length, candidates: values(spot, compared[1] ?? '') };
  const named = /^(\S+)\s+/.exec(term.slice(lead));
  if (named) return { from: lead + named[0].length, candidates: operators(spot, named[1] ?? '') };
  return { from: lead, candidates: beginnings(spot, first && lead === 0) };
}

function* beginnings(spot: Spot, first: boolean): Generator<Candidate> {
  const { vocabulary } = spot.file.environment;
  if (first) {
    for (const { word, canonical, kind, doc } of vocabulary.words) {
      if ((kind === 'item' || kind === 'task' || kind === 'unit') && word === canonical)
        yield { label: word, kind: CompletionItemKind.Class, detail: doc };
    }
  }
  for (const label of ['列入', '非 列入'])
    yield { label, kind: CompletionItemKind.Keyword, text: `${label} `, more: true };
  for (const { name, doc } of fieldsAsked(spot))
    yield { label: name, kind: CompletionItemKind.Property, documentation: doc, text: `${name} `, more: true };
}

/** The fields of the class that the condition begins with; of everything that has an id where it names none. */
function fieldsAsked({ entity, file, at }: Spot): readonly FieldSpec[] {
  const { vocabulary } = file.environment;
  const expression = entity.fields.find(
    ({ value, syntax }) => value?.type === 'expression' && syntax.span.start <= at && at <= syntax.span.end + 1,
  )?.value;
  const scope =
    expression?.type === 'expression' && expression.expression.terms[0]?.kind === 'class'
      ? expression.expression.terms[0].name
      : entity.fields.flatMap(({ value }) =>
          value?.type === 'expression' && value.expression.terms[0]?.kind === 'class'
            ? [value.expression.terms[0].name]
            : [],
        )[0];
  const word = scope === undefined ? undefined : vocabulary.word(scope);
  return word ? vocabulary.fieldsFor(word.kind, word.word) : vocabulary.fieldsFor('item', '');
}

const fieldNamed = (spot: Spot, name: string): FieldSpec | undefined =>
  fieldsAsked(spot).find((spec) => spec.name === fold(name) || spec.synonyms.includes(fold(name)));

function* operators(spot: Spot, name: string): Generator<Candidate> {
  const type = fieldNamed(spot, name)?.type;
  const fitting = [
    ...(type && DATED_TYPES.has(type) ? DATED : []),
    ...(type && ORDERED_TYPES.has(type) ? ORDERED : []),
    ...OPERATORS,
  ];
  for (const text of fitting)
    yield { label: text.trim(), kind: CompletionItemKind.Operator, text, more: text.endsWith(' ') };
}

function* values(spot: Spot, name: string): Generator<Candidate> {
  const spec = fieldNamed(spot, name);
  if (!spec) return;
  if (DATED_TYPES.has(spec.type)) yield { label: '今日', kind: CompletionItemKind.Keyword, detail: '查看的那一天' };
  if (spec.type === 'units') yield* units(spot);
  if (spec.type === 'people') yield* people(spot);
  for (const label of spec.choices ?? []) yield { label, kind: CompletionItemKind.EnumMember };
  if (spec.type !== 'text') return;
  const seen = new Set<string>();
  for (const file of spot.workspace.files) {
    for (const { fields } of file.entities) {
      for (const field of fields)
        if (field.spec?.key === spec.key && !field.empty && !field.syntax.value.text.includes('\n'))
          seen.add(field.syntax.value.text);
    }
  }
  for (const label of seen) yield { label, kind: CompletionItemKind.Text, detail: '用过' };
}

function* lists({ workspace, entity }: Spot): Generator<Candidate> {
  for (const file of workspace.files) {
    for (const other of file.entities) {
      if (other.kind === 'list' && other !== entity && other.title !== '')
        yield { label: other.title, kind: CompletionItemKind.Reference, detail: other.word?.word };
    }
  }
}
