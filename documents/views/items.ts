import { personNames } from './ledger/words.js';
import type { Unit } from '../../language/scope/unit.js';
import type { ResolvedUnit } from '../../language/scope/names.js';
import type { Task } from '../../language/scope/workspace.js';
import type { Standing } from '../../language/standing/at.js';
import type { Tracking } from '../../language/standing/track.js';

/** A task with what its facts mean on the day that is asked of. */
export interface Item {
  readonly task: Task;
  readonly tracking: Tracking;
}

/** Which tasks a paper is about. */
export interface Asked {
  /** Paths of the files whose tasks count; all without. */
  readonly files?: ReadonlySet<string> | undefined;
}

export function itemsOf(standing: Standing, { files }: Asked): readonly Item[] {
  const { tasks } = standing.workspace;
  const asked = files ? tasks.filter(({ file }) => files.has(file.path)) : tasks;
  return asked.map((task) => ({ task, tracking: standing.of(task) }));
}

/** Done, closed or cancelled: nothing is asked of anybody. */
export const isOver = ({ tracking: { state } }: Item): boolean =>
  state.code === 'done' || state.code === 'closed' || state.code === 'cancelled';

export const isLate = ({ tracking: { state } }: Item): boolean => state.code === 'overdue';

/** Names of the units that are meant, groups by their members: a notice goes to each of them. */
export function unitsMeant(task: Task, units: readonly ResolvedUnit[]): readonly string[] {
  const names = new Set<string>();
  for (const { mention, unit } of units) {
    if (mention.kind !== 'named') continue;
    if (!unit) names.add(mention.name);
    else for (const member of membersOf(task, unit)) names.add(member);
  }
  return [...names];
}

/** A body (专班) acts itself; a group is its members. */
function membersOf({ file }: Task, unit: Unit): readonly string[] {
  if (unit.kind !== 'group') return [unit.name];
  const members = file.environment.names.expand(unit).map(({ name }) => name);
  return members.length > 0 ? members : [unit.name];
}

/** Leaders and sponsors of a task as they are printed, each once. */
export const leadersOf = ({ tracking: { leadOfficials, sponsorLeaders } }: Item): readonly string[] => [
  ...new Set(personNames([...leadOfficials, ...sponsorLeaders])),
];

/** Who answers for a task: who leads it, who executes it where nobody leads. */
export const chiefsOf = ({ task }: Item): readonly string[] =>
  unitsMeant(task, task.leadUnits.length > 0 ? task.leadUnits : task.responsibleUnits);
