import type { Entity, TypedField } from '../model/entities.js';
import type { NameMention } from '../model/values.js';
import { lineEnd, nextLine } from '../syntax/lines.js';
import type { ResolvedPerson, ResolvedUnit } from '../scope/names.js';
import type { Environment } from '../scope/workspace.js';
import type { OnDay } from '../standing/at.js';
import { fold } from '../text/fold.js';
import { replaceSpan } from './fixes.js';
import { writtenSpan } from './forms.js';
import type { FileEdit } from '../text/edit.js';

/** The mentions of a field of units or people. */
export function mentionsIn(field: TypedField): readonly NameMention[] {
  const { value } = field;
  return value?.type === 'units' || value?.type === 'people' ? value.names : [];
}

/** A field of units with its mentions understood; fields of one key are one list, as for the task itself. */
export interface UnderstoodField {
  readonly field: TypedField;
  readonly units: readonly ResolvedUnit[];
}

/**
 * Works something out of a block and keeps the last answer: the engine asks every rule about a block before it goes on
 * to the next.
 */
function ofLatest<T, On extends readonly OnDay[]>(
  compute: (entity: Entity, environment: Environment, ...on: On) => T,
): (entity: Entity, environment: Environment, ...on: On) => T {
  let latest:
    | { readonly entity: Entity; readonly environment: Environment; readonly on: On; readonly value: T }
    | undefined;
  return (entity, environment, ...on) => {
    if (latest?.entity !== entity || latest.environment !== environment || latest.on[0] !== on[0])
      latest = { entity, environment, on, value: compute(entity, environment, ...on) };
    return latest.value;
  };
}

/** Every field of units of a block, understood: 市发改委 on one line supplies the 市 of 交通局 on the next. */
export const unitFieldsOf = ofLatest(understand);

/** A field of people with its mentions understood. */
export interface UnderstoodPeople {
  readonly field: TypedField;
  readonly people: readonly ResolvedPerson[];
}

/** Ordinary staff, of whom nobody keeps a register. */
const STAFF = new Set(['responsiblePersons', 'liaisons', 'chiefServiceOfficers']);

/** Every field of a block that names leaders, understood as of a day. */
export const peopleFieldsOf = ofLatest(({ fields }, { names }, on: OnDay): readonly UnderstoodPeople[] =>
  fields
    .filter(({ spec, value }) => value?.type === 'people' && spec && !STAFF.has(spec.key))
    .map((field) => ({ field, people: on.people(mentionsIn(field), names) })),
);

function understand(entity: Entity, { names }: Environment): readonly UnderstoodField[] {
  const byKey = new Map<string, TypedField[]>();
  for (const field of entity.fields) {
    if (field.value?.type !== 'units' || !field.spec) continue;
    const known = byKey.get(field.spec.key);
    if (known) known.push(field);
    else byKey.set(field.spec.key, [field]);
  }
  return [...byKey.values()].flatMap((fields) => {
    const understood = names.resolve(fields.flatMap(mentionsIn));
    let at = 0;
    return fields.map((field) => {
      const from = at;
      at += mentionsIn(field).length;
      return { field, units: understood.slice(from, at) };
    });
  });
}

/** What two mentions of one unit have in common: the registered unit, or the folded name. */
export const identityOf = ({ unit, mention }: ResolvedUnit): unknown => unit ?? fold(mention.name);

/**
 * Takes one name out of a list, with the separator before it (or behind the first). The only name of a line gives way
 * to 无 where `none` says so, else the line goes.
 */
export function removeName(
  path: string,
  entity: Entity,
  field: TypedField,
  mention: NameMention,
  none: boolean,
): FileEdit {
  const { block } = entity;
  const names = mentionsIn(field);
  const own = writtenSpan(mention);
  if (names.length === 1) {
    if (none) return replaceSpan(path, entity, own, '无');
    const { span } = field.syntax;
    const start = Math.max(block.text.lastIndexOf('\n', span.start), block.text.lastIndexOf('\r', span.start)) + 1;
    return replaceSpan(path, entity, { start, end: nextLine(block.text, lineEnd(block.text, span.end)) }, '');
  }
  const at = names.indexOf(mention);
  const before = names[at - 1];
  const after = names[at + 1];
  if (before) return replaceSpan(path, entity, { start: writtenSpan(before).end, end: own.end }, '');
  return replaceSpan(path, entity, { start: own.start, end: after ? after.span.start : own.end }, '');
}
