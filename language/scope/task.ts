import { type Entity, factsOf, firstOf, indicatorsOf, namesOf, refsOf, textsOf } from '../model/entities.js';
import type { Dated, DirectiveFile, Environment, Milestone, Origin, Section, Task } from './workspace.js';
import { kept } from '../text/kept.js';
import type { NameMention } from '../model/values.js';
import type { TypedField } from '../model/entities.js';
import type { KeyOfType } from '../table/fields.js';
import { inBlock } from '../syntax/nodes.js';
import { fold, foldId } from '../text/fold.js';
import type { Dating } from './dating.js';
import { extensionsOf } from './extension.js';

/** 类型：长期; and lists that print 持续推进 where a deadline would stand. */
const ONGOING = /长期|持续|常态|常年|日常|经常/;
const STARTS_ONGOING = new RegExp(`^(?:${ONGOING.source})`);

type NamesKey = KeyOfType<'units' | 'people'>;

/** Resolves a task block against its environment. Nothing here depends on other tasks. */
export function resolveTask(entity: Entity, file: DirectiveFile): Task {
  const { environment } = file;
  const { dating } = environment;
  const section = sectionOf(entity, environment);
  const own = (key: NamesKey): readonly NameMention[] => namesOf(entity, key);
  const code = file.document?.code ?? stem(file.path);
  const lead = leadOf(entity, section, environment);
  const people = (key: NamesKey): readonly NameMention[] => {
    const written = own(key);
    return written.length > 0 || !section ? written : namesOf(section.entity, key);
  };
  const responsible = own('responsibleUnits');
  const support = own('supportUnits');
  const ownDeadline = firstOf(entity, 'deadline');
  const deadlineField = ownDeadline ?? (section && firstOf(section.entity, 'deadline'));
  const deadline = deadlineField && datedOf(deadlineField, dating);
  const facts = kept(factsOf(entity));
  const setDate = firstOf(entity, 'setDeadline')?.value;
  const setDay = setDate?.type === 'setDeadline' ? setDate.setDeadline.date : undefined;
  const originalDue = setDay ?? deadline?.understanding.deadline ?? undefined;
  return {
    entity,
    file,
    id: entity.id,
    key: `${code}#${entity.id ?? ''}`,
    lookupKeys: lookupKeysOf(entity, fold(code)),
    title: entity.title,
    section,
    leadUnits: environment.names.resolve(lead.mentions),
    leadOrigin: lead.origin,
    responsibleUnits: environment.names.resolve(
      responsible.length > 0 || !section ? responsible : namesOf(section.entity, 'responsibleUnits'),
    ),
    supportUnits: environment.names.resolve(
      support.length > 0 || !section ? support : namesOf(section.entity, 'supportUnits'),
    ),
    leadOfficials: people('leadOfficials'),
    sponsorLeaders: people('sponsorLeaders'),
    responsiblePersons: people('responsiblePersons'),
    deadline,
    deadlineOrigin: ownDeadline || !deadline ? 'own' : 'section',
    originalDue,
    extensions: extensionsOf(facts, dating),
    milestones: kept(milestonesOf(entity, dating)),
    indicators: kept(indicatorsOf(entity)),
    prerequisites: kept(refsOf(entity, 'prerequisites')),
    parent: refsOf(entity, 'parent')[0],
    strength: textsOf(entity, 'strength')[0]?.text,
    ongoing:
      textsOf(entity, 'taskType').some((type) => ONGOING.test(type.text)) ||
      (deadline !== undefined && deadline.understanding.deadline === null && STARTS_ONGOING.test(deadline.text)),
    facts,
  };
}

/** The last part of a path without its ending: the code of a document that names none. */
export const stem = (path: string): string => {
  const name = decodeURIComponentSafe(path.slice(path.lastIndexOf('/') + 1));
  return name.replace(/\.[^.]+$/, '');
};

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function lookupKeysOf(entity: Entity, code: string): readonly string[] {
  const former = textsOf(entity, 'formerIds').map((id) => `${code}#${foldId(id.text)}`);
  return entity.id === undefined ? former : [`${code}#${entity.id}`, ...former];
}

function sectionOf(entity: Entity, environment: Environment): Section | undefined {
  const ref = refsOf(entity, 'section')[0];
  if (!ref || ref.code !== undefined) return undefined;
  const byId = environment.sections.get(ref.target);
  if (byId) return byId;
  // A unique title serves as well.
  const titled = [...environment.sections.values()].filter((section) => foldId(section.title) === ref.target);
  return titled.length === 1 ? titled[0] : undefined;
}

/** Who leads: 牵头单位, a unit marked （牵头）, the first responsible unit where 首位牵头 says so, then the section's. */
function leadOf(
  entity: Entity,
  section: Section | undefined,
  environment: Environment,
): { readonly mentions: readonly NameMention[]; readonly origin: Origin } {
  const own = leadIn(entity, environment);
  if (own.mentions.length > 0 || !section) return own;
  const taken = leadIn(section.entity, environment);
  return taken.mentions.length > 0 ? { mentions: taken.mentions, origin: 'section' } : own;
}

function leadIn(
  entity: Entity,
  environment: Environment,
): { readonly mentions: readonly NameMention[]; readonly origin: Origin } {
  const written = namesOf(entity, 'leadUnits');
  if (written.length > 0) return { mentions: written, origin: 'own' };
  const responsible = namesOf(entity, 'responsibleUnits');
  const marked = responsible.filter((mention) => mention.suffix === '牵头');
  if (marked.length > 0) return { mentions: marked, origin: 'own' };
  const first = responsible[0];
  return first && environment.firstIsLead
    ? { mentions: [first], origin: 'firstListed' }
    : { mentions: [], origin: 'own' };
}

function datedOf(field: TypedField, dating: Dating): Dated {
  const { text, span } = field.syntax.value;
  return { text, span, understanding: dating.understand(text) };
}

function milestonesOf(entity: Entity, dating: Dating): readonly Milestone[] {
  const found: Milestone[] = [];
  for (const field of entity.fields) {
    if (field.value?.type !== 'milestone') continue;
    const { value } = field.syntax;
    const { understanding, restStart } = dating.leadingOf(value.text);
    const from = restStart + (/^[\s，,：:]*/.exec(value.text.slice(restStart))?.[0].length ?? 0);
    found.push({
      text: value.text.slice(0, restStart).trim(),
      span: understanding.span ? inBlock(value, understanding.span.start, understanding.span.end) : value.span,
      understanding,
      what: value.text.slice(from),
      whatSpan: inBlock(value, from, value.text.length),
    });
  }
  return found;
}
