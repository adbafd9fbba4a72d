import { type Entity, factsOf, textsOf } from '../../../language/model/entities.js';
import type { Interchange, TaskJson } from '../../../language/model/interchange.js';
import type { Fact, Quantity, RefMention } from '../../../language/model/values.js';
import type { Dated, DirectiveFile, Task, Workspace } from '../../../language/scope/workspace.js';
import type { ResolvedPerson, ResolvedUnit } from '../../../language/scope/names.js';
import { fold } from '../../../language/text/fold.js';
import { extensionOf } from '../../../language/scope/extension.js';
import type { Standing } from '../../../language/standing/at.js';
import { quotesOf, textOf } from '../ledger/words.js';

export interface InterchangeOptions {
  /** Paths of the files whose documents and tasks are wanted; all without. */
  readonly files?: ReadonlySet<string>;
}

/** The workspace as of a day as plain JSON with everything resolved; the schema is `INTERCHANGE`. */
export function toInterchange(standing: Standing, { files }: InterchangeOptions = {}): Interchange {
  const { workspace } = standing;
  const wanted = files ? workspace.files.filter((file) => files.has(file.path)) : workspace.files;
  const tasks = files ? workspace.tasks.filter((task) => files.has(task.file.path)) : workspace.tasks;
  return {
    version: 1,
    asOf: standing.day,
    documents: wanted.flatMap(documentJson),
    units: unitsJson(workspace),
    tasks: tasks.map((task) => taskJson(task, standing)),
    items: wanted.flatMap((file) =>
      file.entities.filter(({ kind }) => kind === 'item').map((entity) => itemJson(entity, file)),
    ),
  };
}

/** Leaves out what is not written, so that absent means absent. */
function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) out[key] = value;
  return out as { [K in keyof T]: Exclude<T[K], undefined> };
}

function documentJson({ document, path }: DirectiveFile): Interchange['documents'] {
  if (!document) return [];
  const { code, title, date, speech, entity } = document;
  const kind = entity.word?.canonical ?? '';
  return [present({ code, title, kind, date, docNumber: textsOf(entity, 'docNumber')[0]?.text, speech, file: path })];
}

function unitsJson(workspace: Workspace): Interchange['units'] {
  const seen = new Set<unknown>();
  const units: Interchange['units'] = [];
  for (const { environment } of workspace.files) {
    for (const unit of environment.names.units) {
      if (seen.has(unit)) continue;
      seen.add(unit);
      const { name, kind, fullName, aliases, folder } = unit;
      const members = kind === 'group' ? environment.names.expand(unit).map((member) => member.name) : undefined;
      units.push(present({ name, kind, fullName, aliases: [...aliases], members, folder }));
    }
  }
  return units;
}

function taskJson(task: Task, standing: Standing): TaskJson {
  const { entity, file, section } = task;
  const tracking = standing.of(task);
  const { state, light, percent, elapsed, gap, daysLeft } = tracking;
  const units = (list: readonly ResolvedUnit[]): TaskJson['leadUnits'] => list.flatMap((unit) => unitJson(unit, task));
  const reporting = textOf(task, 'reporting');
  return present({
    key: task.key,
    id: task.id,
    title: task.title,
    document: task.key.slice(0, task.key.lastIndexOf('#')),
    section: section && { id: section.id, title: section.title },
    file: file.path,
    line: entity.block.line + lineOffset(entity) + 1,
    strength: task.strength,
    ongoing: task.ongoing,
    leadUnits: units(task.leadUnits),
    responsibleUnits: units(task.responsibleUnits),
    supportUnits: units(task.supportUnits),
    leadOfficials: tracking.leadOfficials.flatMap(personJson),
    sponsorLeaders: tracking.sponsorLeaders.flatMap(personJson),
    responsiblePersons: tracking.responsiblePersons.flatMap(personJson),
    deadline: task.deadline && deadlineJson(task.deadline),
    originalDue: task.originalDue,
    due: tracking.due,
    milestones: tracking.milestones.map(({ milestone, state: reachedState, reached }) =>
      present({ what: milestone.what, deadline: deadlineJson(milestone), state: reachedState, reached: reached?.date }),
    ),
    goals: textsOf(entity, 'goals').map(({ text }) => text),
    indicators: tracking.indicators.map(({ indicator, actual, percent: share, met }) =>
      present({
        name: indicator.name,
        target: indicator.quantity && quantityJson(indicator.quantity),
        actual: actual && quantityJson(actual.quantity),
        actualOn: actual?.date,
        percent: share,
        met,
      }),
    ),
    reporting: reporting === '' ? [] : reporting.split('\n'),
    prerequisites: task.prerequisites.map((ref) => keyOf(ref, task, standing.workspace)),
    quotes: [...quotesOf(entity)],
    facts: task.facts.map((fact) => factJson(fact, file)),
    tracking: present({ state, light, percent, elapsed, gap, daysLeft }),
  });
}

function itemJson(entity: Entity, file: DirectiveFile): Interchange['items'][number] {
  const { code } = file.document ?? {};
  return present({
    key: `${code === undefined ? '' : `${code}#`}${entity.id ?? ''}`,
    id: entity.id,
    class: entity.word?.word ?? '',
    title: entity.title,
    file: file.path,
    line: entity.block.line + lineOffset(entity) + 1,
    fields: entity.fields.flatMap(({ syntax, spec, value, empty }) =>
      empty || value?.type === 'fact' ? [] : [{ name: spec?.name ?? syntax.name, text: syntax.value.text }],
    ),
    facts: factsOf(entity).map((fact) => factJson(fact, file)),
  });
}

/** Comments may stand above a file's first head. */
const lineOffset = ({ block, span }: Entity): number => block.text.slice(0, span.start).split(/\r\n|\r|\n/).length - 1;

function unitJson({ unit, mention }: ResolvedUnit, task: Task): TaskJson['leadUnits'] {
  if (mention.kind === 'none') return [];
  const { names } = task.file.environment;
  return [
    present({
      written: mention.text,
      name: unit?.name,
      kind: unit?.kind,
      members: unit?.kind === 'group' ? names.expand(unit).map((member) => member.name) : undefined,
      open: mention.kind === 'open' ? (true as const) : undefined,
    }),
  ];
}

const personJson = ({ mention, person, post }: ResolvedPerson): TaskJson['leadOfficials'] =>
  mention.kind === 'none' ? [] : [present({ written: mention.text, person, post: post?.name })];

function deadlineJson({ text, understanding }: Dated): NonNullable<TaskJson['deadline']> {
  const { deadline, certainty, reading, steps } = understanding;
  return present({
    words: text,
    deadline: deadline ?? undefined,
    certainty,
    reading,
    steps:
      steps.length > 1
        ? steps.map((step) => present({ words: step.text, deadline: step.deadline ?? undefined }))
        : undefined,
  });
}

function quantityJson({ comparator, low, high, unit, placeholder }: Quantity): TaskJson['facts'][number]['quantity'] {
  return placeholder ? undefined : present({ comparator, low, high, unit });
}

function factJson(fact: Fact, { environment }: DirectiveFile): TaskJson['facts'][number] {
  const { key, date, body, percent, actual, by, tail } = fact;
  const extension = extensionOf(fact, environment.dating);
  return present({
    kind: key,
    date,
    text: extension?.reason ?? body,
    percent,
    newDeadline: extension?.deadline,
    indicator: actual?.name,
    quantity: actual?.quantity && quantityJson(actual.quantity),
    by: by?.name,
    attachments: tail.attachments.length > 0 ? tail.attachments.map(({ text }) => text) : undefined,
    reportedBy: tail.reportedBy,
    approvedBy: tail.approvedBy,
    basis: tail.basis,
  });
}

/** The key of the task that is meant, under its present id; as written where there is none. */
function keyOf(ref: RefMention, task: Task, workspace: Workspace): string {
  const code = ref.code ?? fold(task.key.slice(0, task.key.lastIndexOf('#')));
  return workspace.byKey.get(`${code}#${ref.target}`)?.key ?? ref.text;
}
