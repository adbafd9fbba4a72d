import type { View } from '../../language/lsp/analysis.js';
import { rangeIn } from '../../language/lsp/places.js';
import type { Task } from '../../language/scope/workspace.js';
import { textsOf } from '../../language/model/entities.js';
import type { OnDay } from '../../language/standing/at.js';
import type { FieldKey } from '../../language/table/fields.js';
import type { ResolvedPerson, ResolvedUnit } from '../../language/scope/names.js';
import type { LedgerRow, Place } from '../protocol.js';

const unitNames = (units: readonly ResolvedUnit[]): readonly string[] =>
  units.map(({ unit, mention }) => unit?.name ?? mention.name);
const personNames = (people: readonly ResolvedPerson[]): readonly string[] =>
  people.map(({ person, mention }) => person ?? mention.name);

export const placeOf = ({ file, entity }: Pick<Task, 'file' | 'entity'>): Place => ({
  uri: file.path,
  range: rangeIn(entity.block, entity.span),
});

export const meetingOf = ({ file, key }: Task): { readonly code: string; readonly title: string } => {
  const code = file.document?.code ?? key.slice(0, key.lastIndexOf('#'));
  return { code, title: file.document?.title ?? code };
};

/** Titles can hold several lines; a row shows them as one. */
export const titleOf = ({ title }: Pick<Task, 'title'>): string => title.replaceAll('\n', '');

/** One task as the panels show it. `position` makes the key of a draft without an id unique. */
export function ledgerRow(task: Task, on: OnDay, position: number): LedgerRow {
  const { state, light, percent, due, daysLeft, progress, issue, sponsorLeaders } = on.of(task);
  const joined = (key: FieldKey): string | undefined => {
    const words = textsOf(task.entity, key).map(({ text }) => text);
    return words.length > 0 ? words.join('；') : undefined;
  };
  const optional = {
    section: task.section?.title,
    deadline: deadlineOf(task, due),
    latestProgress: progress && { date: progress.date, text: progress.body },
    problems: issue?.body,
    goals: joined('goals'),
    indicators: joined('indicators'),
    quote: joined('quotes'),
  };
  const written = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    ...placeOf(task),
    ...written,
    key: task.id === undefined ? `${task.key}草稿${position}` : task.key,
    id: task.id ?? '',
    title: titleOf(task),
    meeting: meetingOf(task),
    leadUnits: unitNames(task.leadUnits),
    supportUnits: unitNames(task.supportUnits),
    sponsorLeaders: personNames(sponsorLeaders),
    daysLeft: daysLeft ?? null,
    state,
    light: { code: light.code, label: light.label },
    progress: percent === undefined ? null : Math.round(percent),
  };
}

export const deadlineOf = ({ deadline }: Task, due: string | undefined): LedgerRow['deadline'] =>
  deadline || due ? { iso: due ?? null, words: deadline?.text ?? due ?? '' } : undefined;

/** The tasks of a file, of a folder, or all. */
export function tasksIn(workspace: View['workspace'], uri: string | undefined): readonly Task[] {
  if (uri === undefined) return workspace.tasks;
  return workspace.tasks.filter(({ file }) => file.path === uri || file.path.startsWith(`${uri.replace(/\/$/, '')}/`));
}
