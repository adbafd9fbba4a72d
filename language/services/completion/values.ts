import { CompletionItemKind } from 'vscode-languageserver-types';
import { Dating } from '../../lower/dating.js';
import { referencesIn } from '../targets.js';
import { indicatorsOf, type TypedField } from '../../model/entities.js';
import type { Environment, Workspace } from '../../model/workspace.js';
import { holderOn } from '../../registry/unit.js';
import { fold } from '../../text/fold.js';
import { weekdayName } from '../../time/days.js';
import type { Spot } from '../analysis.js';
import { tasksByEntity } from '../analysis.js';
import type { Candidate } from './offer.js';
import { CADENCE_PHRASES, DEADLINE_PHRASES, MONTH_PHRASES, REPORT_PHRASES } from './phrases.js';

/** What may be written in a field of this type here, most likely first. `typed` is the part before the cursor. */
export function* valueCandidates(spot: Spot, field: TypedField, typed: string): Generator<Candidate> {
  const { spec } = field;
  const { environment } = spot.file;
  switch (spec?.type) {
    case 'units':
      yield* units(environment, field);
      break;
    case 'people':
      yield* people(environment);
      break;
    case 'refs':
      yield* spot.entity.kind === 'unit' ? units(environment, field) : refs(spot, spec.key);
      break;
    case 'deadline':
    case 'milestone':
      yield* deadlines(environment, typed);
      break;
    case 'setDeadline':
    case 'fact':
      yield* facts(spot, spec.key, typed);
      break;
    case 'date':
      yield { label: environment.asOf, kind: CompletionItemKind.Constant, detail: '今天' };
      break;
    case 'cadence':
      for (const label of spec.key === 'reporting' ? [...REPORT_PHRASES, ...CADENCE_PHRASES] : CADENCE_PHRASES) {
        yield { label, kind: CompletionItemKind.Value };
      }
      break;
    case 'choice':
      for (const label of spec.choices ?? []) yield { label, kind: CompletionItemKind.EnumMember };
      break;
    case 'indicator':
      yield* measures(spot.workspace);
      break;
    case 'quantity':
      if (/\d$/.test(typed))
        for (const unit of ['亿元', '万元', '个', '公里', '%'])
          yield { label: `${typed} ${unit}`, kind: CompletionItemKind.Unit };
      break;
    case 'text':
      yield* seenBefore(spot, spec.key);
      break;
    default:
  }
}

function* units(environment: Environment, field: TypedField): Generator<Candidate> {
  const written = new Set(
    (field.value?.type === 'units' ? field.value.names : []).map((name) => environment.names.find(name.name)),
  );
  for (const unit of environment.names.units) {
    if (written.has(unit)) continue;
    const also = [...(unit.fullName ? [unit.fullName] : []), ...unit.aliases];
    const members = unit.kind === 'group' ? `${environment.names.expand(unit).length}个单位` : undefined;
    yield {
      label: unit.name,
      kind: unit.kind === 'group' ? CompletionItemKind.Module : CompletionItemKind.Class,
      detail: members ?? unit.fullName,
      also,
    };
  }
  yield { label: '无', kind: CompletionItemKind.Keyword, detail: '明确没有' };
  yield { label: '待定', kind: CompletionItemKind.Keyword, detail: '还没有定，按缺项提示' };
}

function* people(environment: Environment): Generator<Candidate> {
  const offered = new Set<string>();
  for (const post of environment.names.allPosts) {
    const holder = holderOn(post, environment.asOf);
    yield { label: post.name, kind: CompletionItemKind.Interface, detail: holder, also: holder ? [holder] : [] };
    if (holder && !offered.has(holder)) {
      offered.add(holder);
      const text = post.appellation ? `${holder}${post.appellation}` : holder;
      yield { label: text, kind: CompletionItemKind.Variable, detail: post.name };
    }
  }
}

/** Blocks of this file first, by id; then those of other files, as `代号#编号`. */
function* refs({ workspace, file, entity }: Spot, key: string): Generator<Candidate> {
  const titles = new Map(file.entities.map((other) => [other.id, other.title]));
  for (const name of referencesIn(workspace).candidates({ entity, file }, key)) {
    const title = titles.get(name);
    yield { label: name, kind: CompletionItemKind.Reference, detail: title, also: title ? [title] : [] };
  }
  if (key !== 'prerequisites' && key !== 'parent') return;
  for (const task of workspace.tasks) {
    if (task.file.path === file.path || task.id === undefined) continue;
    yield { label: task.key, kind: CompletionItemKind.Reference, detail: task.title, also: [task.title] };
  }
}

const datings = new WeakMap<Environment, Dating>();

/** What a phrase means in this file. */
export function datingOf(environment: Environment): Dating {
  let dating = datings.get(environment);
  if (!dating) {
    const { ref, events, readings, calendar } = environment;
    dating = new Dating(ref, events, readings, calendar);
    datings.set(environment, dating);
  }
  return dating;
}

/** `2024-06-30 周日` */
export const dayAndWeekday = (iso: string): string => `${iso} ${weekdayName(iso)}`;

/** Phrases from the document's month on, with the days that they come to, nearest first. */
function* deadlines(environment: Environment, typed: string): Generator<Candidate> {
  const dating = datingOf(environment);
  const month = Number(environment.ref.slice(5, 7));
  const named = /^(\d{1,2})月?/.exec(typed)?.[1];
  const months = named ? [Number(named)] : Array.from({ length: 12 }, (_, index) => ((month + index - 1) % 12) + 1);
  const phrases = [
    ...(named && Number(named) <= 12 ? MONTH_PHRASES : MONTH_PHRASES.slice(0, 1)).flatMap((phrase) =>
      months.map((number) => phrase.replace('N', String(number))),
    ),
    ...DEADLINE_PHRASES,
  ];
  const dated = phrases.flatMap((label) => {
    const { deadline, reading } = dating.understand(label);
    return deadline && deadline >= environment.ref ? [{ label, deadline, reading }] : [];
  });
  for (const { label, deadline, reading } of dated.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))) {
    yield { label, kind: CompletionItemKind.Constant, detail: `→ ${dayAndWeekday(deadline)}`, documentation: reading };
  }
}

/** A fact begins with a day; behind it come what its field is about. */
function* facts(spot: Spot, key: string, typed: string): Generator<Candidate> {
  const { asOf, names } = spot.file.environment;
  const day = /^\d{4}-\d{2}-\d{2}\s+/.exec(typed)?.[0];
  if (!day) {
    yield { label: asOf, kind: CompletionItemKind.Constant, detail: '今天', text: `${asOf} `, more: true };
    return;
  }
  const task = tasksByEntity(spot.workspace).get(spot.entity);
  if (key === 'milestoneReached') {
    for (const { what, text } of task?.milestones ?? []) {
      yield { label: `${day}${what}`, kind: CompletionItemKind.Event, detail: text, also: [what] };
    }
  } else if (key === 'actuals') {
    for (const { name, quantity } of task?.indicators ?? []) {
      yield { label: `${day}${name} `, kind: CompletionItemKind.Unit, detail: quantity?.unit, also: [name] };
    }
  } else if (key === 'verifications' || key === 'closeOuts') {
    for (const unit of names.units) {
      yield { label: `${day}${unit.name} `, kind: CompletionItemKind.Class, detail: unit.fullName, also: [unit.name] };
    }
  } else if (key === 'progress') {
    for (const percent of [30, 50, 80, 100]) yield { label: `${day}${percent}% `, kind: CompletionItemKind.Value };
  }
}

/** Indicators of the whole workspace: the same measure should bear the same name and unit everywhere. */
function* measures(workspace: Workspace): Generator<Candidate> {
  const seen = new Map<string, { readonly name: string; readonly unit: string; count: number }>();
  for (const { entity } of workspace.tasks) {
    for (const { name, quantity } of indicatorsOf(entity)) {
      if (!quantity || name === '') continue;
      const key = `${fold(name)} ${quantity.unit}`;
      const known = seen.get(key);
      if (known) known.count++;
      else seen.set(key, { name, unit: quantity.unit, count: 1 });
    }
  }
  for (const { name, unit, count } of [...seen.values()].toSorted((a, b) => b.count - a.count)) {
    yield {
      label: `${name} ≥  ${unit}`,
      kind: CompletionItemKind.Unit,
      detail: `用过${count}次`,
      text: `${name} ≥ \${1} ${unit}`,
      snippet: true,
      also: [name],
    };
  }
}

/** Fields of free text that tend to repeat themselves. */
const REPEATING = new Set([
  'stage',
  'constructionNature',
  'closeOutMethod',
  'taskType',
  'chapter',
  'site',
  'fundingSource',
]);

function* seenBefore({ workspace, entity }: Spot, key: string): Generator<Candidate> {
  if (!REPEATING.has(key)) return;
  if (key === 'taskType') yield { label: '长期', kind: CompletionItemKind.EnumMember, detail: '持续推进，没有终点' };
  const seen = new Set<string>();
  for (const file of workspace.files) {
    for (const other of file.entities) {
      if (other === entity) continue;
      for (const field of other.fields) if (field.spec?.key === key && !field.empty) seen.add(field.syntax.value.text);
    }
  }
  for (const label of seen) if (!label.includes('\n')) yield { label, kind: CompletionItemKind.Text, detail: '用过' };
}
