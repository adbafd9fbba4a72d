import type { FieldKey, FieldSpec, FieldType, KeyOfType, TypeOfKey } from '../table/fields.js';
import type { BlockKind, WordSpec } from '../table/words.js';
import type { Block, Field } from '../grammar/generated/ast.js';
import type { Span } from '../text/span.js';
import type {
  DeadlineText,
  Exemption,
  Expression,
  Fact,
  Indicator,
  MilestoneText,
  NameMention,
  NotListed,
  Quantity,
  Quote,
  RefMention,
  SetDeadline,
  SlotDeclaration,
  Written,
} from './values.js';

/** The value of one field, typed by its field's type. */
export type FieldValue =
  | { readonly type: 'units' | 'people'; readonly names: readonly NameMention[] }
  | { readonly type: 'names' | 'id'; readonly names: readonly Written[] }
  | { readonly type: 'refs'; readonly refs: readonly RefMention[] }
  | { readonly type: 'deadline' | 'date'; readonly deadline: DeadlineText }
  | { readonly type: 'setDeadline'; readonly setDeadline: SetDeadline }
  | { readonly type: 'milestone'; readonly milestone: MilestoneText }
  | { readonly type: 'quantity'; readonly quantity: Quantity | undefined; readonly written: Written }
  | { readonly type: 'indicator'; readonly indicator: Indicator }
  | { readonly type: 'fact'; readonly fact: Fact }
  | { readonly type: 'quote'; readonly quote: Quote }
  | { readonly type: 'notListed'; readonly notListed: NotListed }
  | { readonly type: 'attachment'; readonly paths: readonly Written[] }
  | { readonly type: 'exemption'; readonly exemption: Exemption }
  | { readonly type: 'expression'; readonly expression: Expression }
  | { readonly type: 'slots'; readonly slots: readonly SlotDeclaration[] }
  | { readonly type: 'choice' | 'text' | 'cadence' | 'span' | 'condition'; readonly written: Written };

/** The value of a field that is read this way. */
export type ValueOf<Type extends FieldType> = Type extends unknown ? Holding<FieldValue, Type> : never;
type Holding<Value extends FieldValue, Type> = Value extends unknown
  ? Type extends Value['type']
    ? Value
    : never
  : never;

/** One field of a block, with its meaning where the table (or an office's own declaration) knows it. */
export interface TypedField<Value extends FieldValue = FieldValue> {
  readonly syntax: Field;
  /** Undefined for an unknown name; the line is kept. */
  readonly spec: FieldSpec | undefined;
  /** Undefined where the field is unknown or nothing is written after the colon. */
  readonly value: Value | undefined;
  /** True where nothing is written after the colon: 未写. */
  readonly empty: boolean;
  /** True where only 无 stands there: explicitly none. */
  readonly none: boolean;
  /** True where only 待定 (待指定, 待补) stands there: open, counts as missing. */
  readonly pending: boolean;
  /** Placeholders (`*月`, `X亿元`, 某) in the value, by position in the block. */
  readonly placeholders: readonly Span[];
}

/** What is wrong with the form of a block: the findings of DB1xx are made of these. */
export interface FormProblem {
  readonly kind:
    | 'unclosedBrackets' // 名单 with unbalanced brackets
    | 'badIndicator'
    | 'badFactDate'
    | 'badQuantity'
    | 'badExpression'
    | 'badExemption'
    | 'badSlot'
    | 'badChoice';
  readonly span: Span;
  readonly detail: string;
}

/**
 * One block with its typed fields. It depends on the block's own text (and on the declared words and fields) alone;
 * everything that needs other blocks or a date is resolved later.
 */
export interface Entity {
  readonly block: Block;
  readonly word: WordSpec | undefined;
  readonly kind: BlockKind | undefined;
  /** Folded id, `1-3`; undefined where the head has none. */
  readonly id: string | undefined;
  readonly title: string;
  readonly titleSpan: Span;
  /** Where findings about the whole block stand: the head line, or the first line. */
  readonly span: Span;
  readonly fields: readonly TypedField[];
  readonly problems: readonly FormProblem[];
  /** True where the block holds a 例外. */
  readonly exempting: boolean;
}

/** A field under a key of the table; its value is of the type that the table gives. */
export type FieldOf<Key extends FieldKey> = TypedField<ValueOf<TypeOfKey<Key>>>;

/** True for a field under this key. An office's own field never has a key of the table, so the table's type holds. */
const isUnder = <Key extends FieldKey>(field: TypedField, key: Key): field is FieldOf<Key> => field.spec?.key === key;

/** All fields of this key, in order of the text. */
export function fieldsOf<Key extends FieldKey>(entity: Entity, key: Key): readonly FieldOf<Key>[] {
  const found: FieldOf<Key>[] = [];
  for (const field of entity.fields) if (isUnder(field, key)) found.push(field);
  return found;
}

/** The first field of this key that has a value. */
export function firstOf<Key extends FieldKey>(entity: Entity, key: Key): FieldOf<Key> | undefined {
  for (const field of entity.fields) if (isUnder(field, key) && !field.empty) return field;
  return undefined;
}

/** The first field with a value that goes by this name: the table's, a synonym as written, or one that an office declares. */
export const fieldNamed = (entity: Entity, name: string): TypedField | undefined =>
  entity.fields.find((field) => !field.empty && (field.spec?.name === name || field.syntax.name === name));

/** True where a field of this key has a value that is not 待定. */
export const isWritten = (entity: Entity, key: FieldKey): boolean => {
  const field: TypedField | undefined = firstOf(entity, key);
  return field !== undefined && !field.pending;
};

/** All names of the fields of this key, in order. */
export const namesOf = (entity: Entity, key: KeyOfType<'units' | 'people'>): readonly NameMention[] =>
  namesBy(entity, key);

/** The same of any field that lists units or people, one that an office declares included; none for other fields. */
export const namesUnder = (entity: Entity, spec: FieldSpec | undefined): readonly NameMention[] =>
  spec ? namesBy(entity, spec.key) : [];

function namesBy(entity: Entity, key: string): readonly NameMention[] {
  const found: NameMention[] = [];
  for (const field of entity.fields) {
    if (field.spec?.key !== key) continue;
    const value = field.value;
    // One by one: a damaged file may hold more names than a call takes arguments.
    if (value?.type === 'units' || value?.type === 'people') for (const name of value.names) found.push(name);
  }
  return found;
}

/** All references of the fields of this key, in order. */
export function refsOf(entity: Entity, key: KeyOfType<'refs'>): readonly RefMention[] {
  const found: RefMention[] = [];
  for (const field of entity.fields) {
    if (field.spec?.key === key && field.value?.type === 'refs') for (const ref of field.value.refs) found.push(ref);
  }
  return found;
}

/** All facts of the fields of this key (of every fact field without one), in order of the text. */
export function factsOf(entity: Entity, key?: KeyOfType<'fact'>): readonly Fact[] {
  const found: Fact[] = [];
  for (const field of entity.fields) {
    if (field.value?.type !== 'fact') continue;
    if (key === undefined || field.spec?.key === key) found.push(field.value.fact);
  }
  return found;
}

/** All indicators, in order. */
export function indicatorsOf(entity: Entity): readonly Indicator[] {
  const found: Indicator[] = [];
  for (const field of entity.fields) if (field.value?.type === 'indicator') found.push(field.value.indicator);
  return found;
}

/** The plain words of every field of this key that has a value, in order. */
export function textsOf(entity: Entity, key: FieldKey): readonly Written[] {
  const found: Written[] = [];
  for (const field of entity.fields) {
    if (field.spec?.key !== key || field.empty) continue;
    found.push({ text: field.syntax.value.text, span: field.syntax.value.span });
  }
  return found;
}
