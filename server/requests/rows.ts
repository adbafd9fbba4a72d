import type { View } from '../../language/lsp/analysis.js';
import { rangeIn } from '../../language/lsp/places.js';
import type { Task } from '../../language/scope/workspace.js';
import { cellWords, TEXT_COLUMNS } from '../../documents/views/ledger/columns.js';
import { unitsText } from '../../documents/views/ledger/words.js';
import type { OnDay } from '../../language/standing/at.js';
import type { ResolvedPerson, ResolvedUnit } from '../../language/scope/names.js';
import type { LedgerRow, Place, TextColumn } from '../protocol.js';

/** The same words as in a file, one by one. */
const namesOf = (units: readonly ResolvedUnit[]): readonly string[] => unitsText(units).split('\n').filter(Boolean);
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

/** The further columns of the screen. */
export const COLUMNS: readonly TextColumn[] = TEXT_COLUMNS.map(({ key, title, screen }) => ({
  id: key,
  title,
  ...(screen === 'list' ? { isList: true as const } : {}),
}));

/** One task as the panels show it, without the further columns. `position` makes the key of a draft without an id unique. */
export function briefRow(task: Task, on: OnDay, position: number): LedgerRow {
  const { state, light, percent, due, daysLeft, progress, sponsorLeaders } = on.of(task);
  const optional = {
    section: task.section?.title,
    deadline: deadlineOf(task, due),
    latestProgress: progress && { date: progress.date, text: progress.body },
  };
  const written = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    ...placeOf(task),
    ...written,
    key: task.id === undefined ? `${task.key}草稿${position}` : task.key,
    id: task.id ?? '',
    title: titleOf(task),
    meeting: meetingOf(task),
    leadUnits: namesOf(task.leadUnits),
    supportUnits: namesOf(task.supportUnits),
    sponsorLeaders: personNames(sponsorLeaders),
    daysLeft: daysLeft ?? null,
    state,
    light: { code: light.code, label: light.label },
    progress: percent === undefined ? null : Math.round(percent),
    cells: {},
  };
}

/** The whole row of the ledger. */
export function ledgerRow(task: Task, on: OnDay, position: number): LedgerRow {
  const item = { task, tracking: on.of(task), position };
  const cells: Record<string, string> = {};
  for (const column of TEXT_COLUMNS) {
    const words = cellWords(column, item);
    if (words !== '') cells[column.key] = words;
  }
  return { ...briefRow(task, on, position), cells };
}

export const deadlineOf = ({ deadline }: Task, due: string | undefined): LedgerRow['deadline'] =>
  deadline || due ? { iso: due ?? null, words: deadline?.text ?? due ?? '' } : undefined;

/** The tasks of a file, of a folder, or all. */
export function tasksIn(workspace: View['workspace'], uri: string | undefined): readonly Task[] {
  if (uri === undefined) return workspace.tasks;
  return workspace.tasks.filter(({ file }) => file.path === uri || file.path.startsWith(`${uri.replace(/\/$/, '')}/`));
}
