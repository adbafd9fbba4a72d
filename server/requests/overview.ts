import { onDay } from '../../language/standing/at.js';
import type { LightCode } from '../../language/standing/policy.js';
import type { Ledger, LedgerParams, LedgerRow, Scope, Summary, Timeline, TimelineLane } from '../protocol.js';
import type { Office } from './office.js';
import { briefRow, COLUMNS, ledgerRow, meetingOf, placeOf, tasksIn, titleOf } from './rows.js';

/** Every row, unless the client has them already. */
export function ledger({ analyst, configuration }: Office, { uri, asOf, knownRevision }: LedgerParams): Ledger {
  const { revision } = analyst;
  const day = asOf ?? analyst.today;
  if (knownRevision === revision) return { revision, asOf: day };
  const on = onDay(day, configuration.lightPolicy);
  const rows = tasksIn(analyst.current(), uri).map((task, index) => ledgerRow(task, on, index + 1));
  return { revision, asOf: day, rows, columns: COLUMNS };
}

const NEAREST = 20;

export function summary({ analyst, findings, configuration }: Office, { uri, asOf }: Scope): Summary {
  const standing = analyst.currently();
  const { workspace } = standing;
  const day = asOf ?? analyst.today;
  const on = onDay(day, configuration.lightPolicy);
  const tasks = tasksIn(workspace, uri);
  const open = tasks.filter((task) => !on.isClosed(task));
  const lights: Partial<Record<LightCode, number>> = {};
  const rows = open.map((task, index) => briefRow(task, on, index + 1));
  for (const { light } of rows) lights[light.code] = (lights[light.code] ?? 0) + 1;
  const found = [...(findings.known(standing) ?? findings.ofBlocks(standing)).entries()]
    .filter(([path]) => uri === undefined || path === uri || path.startsWith(`${uri.replace(/\/$/, '')}/`))
    .flatMap(([, list]) => list);
  const dated = rows.filter((row): row is LedgerRow & { daysLeft: number } => row.daysLeft !== null);
  return {
    revision: analyst.revision,
    asOf: day,
    files: workspace.files.length,
    tasks: tasks.length,
    open: open.length,
    overdue: rows.filter(({ state }) => state.code === 'overdue').length,
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
    lights,
    nearest: dated.toSorted((a, b) => a.daysLeft - b.daysLeft).slice(0, NEAREST),
  };
}

export function timeline({ analyst, configuration }: Office, { uri, asOf }: Scope): Timeline {
  const day = asOf ?? analyst.today;
  const on = onDay(day, configuration.lightPolicy);
  const tasks = tasksIn(analyst.current(), uri);
  const lanes = tasks.flatMap((task): TimelineLane[] => {
    const { due, light, percent, milestones } = on.of(task);
    const dated = milestones.flatMap(({ milestone, reached, state }) => {
      const date = milestone.understanding.deadline;
      if (!date) return [];
      const found = { name: milestone.what, date, words: milestone.text, late: state === 'missed' };
      return [reached ? { ...found, reached: typeof reached === 'string' ? reached : reached.date } : found];
    });
    if (!due && dated.length === 0) return [];
    return [
      {
        ...placeOf(task),
        key: task.key,
        id: task.id ?? '',
        title: titleOf(task),
        leadUnits: task.leadUnits.map(({ unit, mention }) => unit?.name ?? mention.name),
        meeting: meetingOf(task).title,
        start: task.file.document?.date ?? null,
        deadline: due ?? null,
        light: { code: light.code, label: light.label },
        progress: percent === undefined ? null : Math.round(percent),
        milestones: dated,
      },
    ];
  });
  return { revision: analyst.revision, asOf: day, lanes, undated: tasks.length - lanes.length };
}
