import { type Entity, factsOf, fieldNamed, namesUnder, type TypedField } from '../model/entities.js';
import type { NameMention, Quantity } from '../model/values.js';
import type { ResolvedPerson, ResolvedUnit } from '../scope/names.js';
import { leadOf, sectionOf } from '../scope/task.js';
import type { DirectiveFile, Task } from '../scope/workspace.js';
import { readQuantity } from '../lower/quantity.js';
import type { FieldSpec } from '../table/fields.js';
import { fold } from '../text/fold.js';
import { parseFullDate } from '../time/full-date.js';
import { factsAsOf } from './facts.js';
import { dueOn } from './track.js';

/** An item or task that may be a member of a set. */
export interface Member {
  readonly entity: Entity;
  readonly file: DirectiveFile;
  /** Where it is a task. */
  readonly task: Task | undefined;
}

/** What a field of a member means on a day, what it takes over from its 分组 or by 首位牵头 included. */
export type Value =
  | { readonly kind: 'units'; readonly text: string; readonly units: readonly ResolvedUnit[] }
  | { readonly kind: 'people'; readonly text: string; readonly people: readonly ResolvedPerson[] }
  /** `day` is undefined where no day can be read from the words. */
  | { readonly kind: 'day'; readonly text: string; readonly day: string | undefined }
  | { readonly kind: 'quantity'; readonly text: string; readonly quantity: Quantity | undefined }
  | { readonly kind: 'text'; readonly text: string };

/** Fields in which a task or item takes over what its 分组 says. */
const INHERITED = new Set([
  'leadUnits',
  'responsibleUnits',
  'supportUnits',
  'leadOfficials',
  'sponsorLeaders',
  'responsiblePersons',
  'deadline',
]);

/** The field that a name means on this member: the table's, a synonym's, or one that an office declares. */
export const specOn = ({ entity, file }: Member, name: string): FieldSpec | undefined =>
  file.environment.vocabulary.field(name, entity.kind, entity.word?.word);

/** What a member says under a name; undefined where nothing (or only 待定) is written and nothing taken over. */
export function valueOf(member: Member, name: string, day: string): Value | undefined {
  const { entity } = member;
  const spec = specOn(member, name);
  const own = writtenIn(entity, name, spec);
  if (spec?.key === 'leadUnits') return leadsOf(member, own);
  if (own && spec) return own.pending ? undefined : meant(member, own, spec, entity, day);
  if (own) return own.pending ? undefined : { kind: 'text', text: own.syntax.value.text };
  if (!spec || !INHERITED.has(spec.key)) return undefined;
  const section = sectionOf(entity, member.file.environment)?.entity;
  const taken = section && writtenIn(section, spec.name, spec);
  return taken && !taken.pending ? meant(member, taken, spec, section, day) : undefined;
}

/** True where nothing is to be asked any more: something is written that is not 待定, or taken over. */
export const hasValue = (member: Member, name: string, day: string): boolean =>
  valueOf(member, name, day) !== undefined;

function writtenIn(entity: Entity, name: string, spec: FieldSpec | undefined): TypedField | undefined {
  if (!spec) return fieldNamed(entity, name);
  // Of facts the last counts, of everything else the first.
  const under = (field: TypedField): boolean =>
    !field.empty && (field.spec?.key === spec.key || field.syntax.name === name);
  return spec.type === 'fact' ? entity.fields.findLast(under) : entity.fields.find(under);
}

function leadsOf(member: Member, own: TypedField | undefined): Value | undefined {
  const { entity, file, task } = member;
  if (own?.pending) return undefined;
  const section = sectionOf(entity, file.environment);
  const units: readonly ResolvedUnit[] =
    task?.leadUnits ?? file.environment.names.resolve(leadOf(entity, section, file.environment).mentions);
  if (units.length === 0) return undefined;
  return { kind: 'units', text: units.map(({ mention }) => mention.text).join('、'), units };
}

function meant(member: Member, field: TypedField, spec: FieldSpec, from: Entity, day: string): Value | undefined {
  const { text } = field.syntax.value;
  const { names } = member.file.environment;
  switch (spec.type) {
    case 'units':
      return { kind: 'units', text, units: names.resolve(namesUnder(from, spec)) };
    case 'people':
      return { kind: 'people', text, people: names.resolvePeople(namesUnder(from, spec), day) };
    case 'deadline':
    case 'date':
    case 'milestone':
    case 'setDeadline':
      return { kind: 'day', text, day: dayOfField(member, spec, text, day) };
    case 'fact': {
      const last = factsAsOf(factsOf(from), day).findLast(({ key }) => key === spec.key);
      return last && { kind: 'day', text: last.text, day: last.date };
    }
    case 'quantity':
      return {
        kind: 'quantity',
        text,
        quantity: field.value?.type === 'quantity' ? field.value.quantity : readQuantity(text),
      };
    default:
      return { kind: 'text', text };
  }
}

function dayOfField({ file, task }: Member, spec: FieldSpec, text: string, day: string): string | undefined {
  if (task && spec.key === 'deadline') return dueOn(task, day);
  const full = parseFullDate(text).date;
  if (full) return full;
  const { dating } = file.environment;
  const understood = spec.type === 'milestone' ? dating.leadingOf(text).understanding : dating.understand(text);
  return understood.deadline ?? undefined;
}

/**
 * A number that a member says under a name: a field that holds a quantity, else the latest 实绩 of an indicator of that
 * name. `undefined` where nothing is written, `unreadable` where something else is.
 */
export function numberOf(member: Member, name: string, day: string): Quantity | 'unreadable' | undefined {
  const value = valueOf(member, name, day);
  if (value) {
    const quantity = value.kind === 'quantity' ? value.quantity : readQuantity(value.text);
    return quantity && !quantity.placeholder ? quantity : 'unreadable';
  }
  const wanted = fold(name);
  const fact = factsAsOf(factsOf(member.entity), day).findLast(({ actual }) => actual && fold(actual.name) === wanted);
  const quantity = fact?.actual?.quantity;
  if (!quantity) return undefined;
  return quantity.placeholder ? 'unreadable' : quantity;
}

/** A name as if it stood in a 名单. */
export const asMention = (text: string): NameMention => ({
  text,
  span: { start: 0, end: text.length },
  name: text,
  suffix: undefined,
  kind: 'named',
});
