import type { Standing } from '../../../language/standing/at.js';
import type { AttachmentExists } from '../../../language/standing/sets/completeness.js';
import type { MemberSet } from '../../../language/standing/sets/sets.js';
import type { Member } from '../../../language/standing/values.js';
import { nameOf } from '../../../language/standing/sets/indicators.js';
import type { Task } from '../../../language/scope/workspace.js';
import { fold } from '../../../language/text/fold.js';
import { addDays, endOfMonth, startOfMonth, addMonths } from '../../../language/time/days.js';
import type { Status } from './schema.js';

export type { Status } from './schema.js';

/** What is asked for; everything without. */
export interface StatusOptions {
  /** Paths of the files whose tasks are looked at. */
  readonly files?: ReadonlySet<string> | undefined;
  /** A unit by any of its names: the tasks that it leads, is responsible for or supports. */
  readonly unit?: string | undefined;
  /** A leader by name or post. */
  readonly leader?: string | undefined;
  /** The name of one 清单: it alone, and the tasks that are its members. */
  readonly list?: string | undefined;
  /** How many days ahead reports are listed. */
  readonly within?: number | undefined;
  readonly attachmentExists?: AttachmentExists | undefined;
}

/** How many days ahead reports are listed where nothing is said. */
export const WITHIN = 30;
/** The load is shown for the month of the day and the two behind it. */
const MONTHS_AHEAD = 2;

/** What a workspace means as of a day: a pure function of workspace, day and options. */
export function statusView(standing: Standing, options: StatusOptions = {}): Status {
  const { day } = standing;
  const tasks = tasksAsked(standing, options);
  const chosen = new Set(tasks);
  const sets = setsAsked(standing, options);
  const horizon = addDays(day, options.within ?? WITHIN);
  const lastDay = endOfMonth(addMonths(startOfMonth(day), MONTHS_AHEAD));
  const { due, missed } = standing.reports(lastDay > horizon ? lastDay : horizon);
  const unit = options.unit === undefined ? undefined : fold(unitNamed(standing, options.unit));
  const mine = (report: { readonly task: Task; readonly unit: string }): boolean =>
    chosen.has(report.task) && (unit === undefined || fold(report.unit) === unit);
  const { queues } = standing;
  const inQueue = ({ task }: { readonly task: Task }): boolean => chosen.has(task);
  return {
    version: 1,
    asOf: day,
    counts: countsOf(standing, tasks),
    tasks: tasks.map((task) => taskOf(standing, task)),
    sets: sets.map((set) => setOf(standing, set, options.attachmentExists)),
    reports: {
      due: due
        .filter((report) => mine(report) && report.due <= horizon)
        .map(({ task, unit: who, due: on, to }) => ({ key: task.key, unit: who, due: on, to: to ?? null })),
      missed: missed
        .filter(mine)
        .map(({ task, unit: who, since, times }) => ({ key: task.key, unit: who, since, times })),
    },
    rankings: standing.rankings
      .filter(({ set }) => sets.includes(set))
      .map(({ set, metric, unit: measured, rows, missing }) => ({
        name: set.name,
        metric,
        unit: measured,
        rows: rows.map(({ member, rank, value, tied }) => ({
          rank,
          name: nameOf(member),
          key: keyOf(member),
          value,
          of: rows.length,
          tied,
        })),
        missing: missing.map(keyOf),
      })),
    queues: {
      toVerify: queues.toVerify.filter(inQueue).map(({ task, since }) => ({ key: task.key, since })),
      extensions: queues.extensions.filter(inQueue).map(({ task, extension }) => ({
        key: task.key,
        since: extension.fact.date ?? day,
        until: extension.deadline ?? null,
      })),
      replies: queues.replies.filter(inQueue).map(({ task, since }) => ({ key: task.key, since })),
    },
    load: loadOf(standing, tasks, due.filter(mine), lastDay, unit),
  };
}

/** The registered name of a unit as somebody calls it; as called where nobody registered it. */
export function unitNamed({ workspace }: Standing, name: string): string {
  for (const { environment } of workspace.files) {
    const unit = environment.names.find(name);
    if (unit) return unit.name;
  }
  return name;
}

function tasksAsked(standing: Standing, { files, unit, leader, list }: StatusOptions): readonly Task[] {
  const { workspace, sets } = standing;
  let tasks = files ? workspace.tasks.filter(({ file }) => files.has(file.path)) : workspace.tasks;
  if (list !== undefined) {
    const members = new Set(sets.byName.get(fold(list))?.members.map(({ entity }) => entity));
    tasks = tasks.filter(({ entity }) => members.has(entity));
  }
  if (unit !== undefined) {
    const wanted = unitNamed(standing, unit);
    tasks = tasks.filter((task) => isOf(task, wanted));
  }
  if (leader !== undefined) {
    const wanted = fold(leader);
    tasks = tasks.filter((task) => {
      const { leadOfficials, sponsorLeaders, responsiblePersons } = standing.of(task);
      return [...leadOfficials, ...sponsorLeaders, ...responsiblePersons].some(({ mention, post, person }) =>
        [mention.name, post?.name, person].some((name) => name !== undefined && fold(name) === wanted),
      );
    });
  }
  return tasks;
}

/** A group stands for each of its units. */
const isOf = ({ leadUnits, responsibleUnits, supportUnits, file }: Task, wanted: string): boolean =>
  [...leadUnits, ...responsibleUnits, ...supportUnits].some(({ unit, mention }) =>
    unit
      ? unit.name === wanted || file.environment.names.expand(unit).some(({ name }) => name === wanted)
      : fold(mention.name) === fold(wanted),
  );

function setsAsked({ sets }: Standing, { list, files }: StatusOptions): readonly MemberSet[] {
  if (list === undefined) return files ? sets.all.filter(({ file }) => files.has(file.path)) : sets.all;
  const set = sets.byName.get(fold(list));
  return set ? [set] : [];
}

/** Tasks are kept apart by the code of their document; items go by their own file's. */
const keyOf = ({ task, entity, file }: Member): string =>
  task?.key ?? `${file.document?.code ?? ''}#${entity.block.head?.id ?? entity.title}`;

function taskOf(standing: Standing, task: Task): Status['tasks'][number] {
  const { state, light, due, daysLeft, percent } = standing.of(task);
  return {
    key: task.key,
    title: task.title,
    state: state.code,
    light: light.code,
    due: due ?? null,
    daysLeft: daysLeft ?? null,
    percent: percent ?? null,
    leads: task.leadUnits.map(({ unit, mention }) => unit?.name ?? mention.text),
    reasons: light.reason === '' ? [] : [light.reason],
  };
}

function setOf(standing: Standing, set: MemberSet, exists: AttachmentExists | undefined): Status['sets'][number] {
  const { slots, rows, moves } = standing.completenessOf(set, exists);
  return {
    name: set.name,
    members: set.members.map(keyOf),
    unknown: set.unknown.map(({ member, why }) => ({ key: keyOf(member), why })),
    indicators: standing.indicatorsOf(set).map(({ text, value, target, unit, verdict, due }) => ({
      text,
      value: value ?? null,
      target,
      unit,
      met: verdict,
      due: due ?? null,
    })),
    ...(slots.length === 0
      ? {}
      : {
          matrix: {
            slots: slots.map(({ name }) => name),
            rows: rows.map(({ member, cells }) => ({ key: keyOf(member), cells: cells.map(({ state }) => state) })),
            moves: moves.map(({ member, to, missing }) => ({ key: keyOf(member), to, missing: [...missing] })),
          },
        }),
  };
}

function countsOf(standing: Standing, tasks: readonly Task[]): Status['counts'] {
  const states: Record<string, number> = {};
  const lights: Record<string, number> = {};
  for (const task of tasks) {
    const { state, light } = standing.of(task);
    states[state.code] = (states[state.code] ?? 0) + 1;
    lights[light.code] = (lights[light.code] ?? 0) + 1;
  }
  return { tasks: tasks.length, states, lights };
}

/** By month, then by unit in the order in which they appear. */
function loadOf(
  standing: Standing,
  tasks: readonly Task[],
  reports: readonly { readonly unit: string; readonly due: string }[],
  until: string,
  only: string | undefined,
): Status['load'] {
  const load = new Map<string, { unit: string; month: string; reports: number; tasks: number }>();
  const of = (unit: string, day: string): { reports: number; tasks: number } => {
    const month = day.slice(0, 7);
    const known = load.get(`${month} ${unit}`) ?? { unit, month, reports: 0, tasks: 0 };
    load.set(`${month} ${unit}`, known);
    return known;
  };
  for (const { unit, due } of reports) if (due <= until) of(unit, due).reports++;
  for (const task of tasks) {
    const due = standing.due(task);
    if (due === undefined || due < standing.day || due > until || standing.isClosed(task)) continue;
    for (const { unit, mention } of task.leadUnits) {
      const name = unit?.name ?? mention.text;
      if (only === undefined || fold(name) === only) of(name, due).tasks++;
    }
  }
  return [...load.values()].toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
}
