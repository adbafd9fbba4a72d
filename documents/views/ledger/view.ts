import type { Section, Task } from '../../../language/scope/workspace.js';
import type { Standing } from '../../../language/standing/at.js';
import { columnsNamed, LEDGER_COLUMNS, type LedgerColumn, PRINTED_COLUMNS } from './columns.js';
import type { LedgerItem } from './item.js';
import { countsOf, type LedgerCounts } from './counts.js';
import { summaryLine } from './summary-line.js';
import { type UnitSummary, unitSummaries } from './unit-summary.js';

export interface LedgerOptions {
  /** Keys or titles of the columns, in order; without them the printed ones and, on a sheet of its own, all. */
  readonly columns?: readonly string[];
  readonly title?: string;
  /** Paths of the files whose tasks are listed; all without. */
  readonly files?: ReadonlySet<string>;
}

/** Rows under one heading: a part of a document. */
export interface LedgerGroup {
  /** What heads the rows; undefined where the tasks stand in no section. */
  readonly title: string | undefined;
  readonly items: readonly LedgerItem[];
}

/** The tasks of one meeting or paper. */
export interface LedgerPart {
  readonly title: string;
  /** `临政办函〔2026〕17号 · 2026-03-06`; empty where nothing is known. */
  readonly origin: string;
  readonly groups: readonly LedgerGroup[];
}

/** What every ledger shows, whatever the file: a pure function of workspace, day and options. */
export interface LedgerView {
  readonly title: string;
  readonly asOf: string;
  readonly summary: string;
  readonly counts: LedgerCounts;
  /** For paper. */
  readonly columns: readonly LedgerColumn[];
  /** For everything that is no paper, and for the sheet behind. */
  readonly allColumns: readonly LedgerColumn[];
  readonly parts: readonly LedgerPart[];
  readonly items: readonly LedgerItem[];
  readonly units: readonly UnitSummary[];
}

export function ledgerView(standing: Standing, options: LedgerOptions = {}): LedgerView {
  const { workspace } = standing;
  const { files } = options;
  const tasks = files ? workspace.tasks.filter((task) => files.has(task.file.path)) : workspace.tasks;
  const items = tasks.map((task, index): LedgerItem => ({ task, tracking: standing.of(task), position: index + 1 }));
  const parts = partsOf(items);
  const counts = countsOf(items);
  const chosen = options.columns === undefined ? undefined : columnsNamed(options.columns);
  return {
    title: options.title ?? titleOf(parts),
    asOf: standing.day,
    summary: summaryLine(counts),
    counts,
    columns: chosen ?? printedColumns(items),
    allColumns: chosen ?? LEDGER_COLUMNS,
    parts,
    items,
    units: unitSummaries(items),
  };
}

const titleOf = (parts: readonly LedgerPart[]): string =>
  parts.length === 1 && parts[0] ? `${parts[0].title}任务台账` : '督办任务台账';

/** 责任单位 takes its place on paper only where somebody else than the lead executes. */
function printedColumns(items: readonly LedgerItem[]): readonly LedgerColumn[] {
  const needed = items.some(({ task }) => task.responsibleUnits.length > 0 && task.leadOrigin !== 'firstListed');
  const names = needed
    ? PRINTED_COLUMNS.flatMap((name) => (name === 'supportUnits' ? ['responsibleUnits', name] : [name]))
    : PRINTED_COLUMNS;
  return columnsNamed(names);
}

/** Tasks stay in the order of their files and lines; a heading stands wherever the section changes. */
function partsOf(items: readonly LedgerItem[]): readonly LedgerPart[] {
  const parts: { title: string; origin: string; groups: { title: string | undefined; items: LedgerItem[] }[] }[] = [];
  let file: Task['file'] | undefined;
  let section: Section | undefined;
  for (const item of items) {
    const { task } = item;
    let part = parts.at(-1);
    if (!part || task.file !== file) {
      part = { ...headOf(task), groups: [] };
      parts.push(part);
    }
    const group = part.groups.at(-1);
    if (group && task.section === section && task.file === file) group.items.push(item);
    else part.groups.push({ title: task.section?.title, items: [item] });
    file = task.file;
    section = task.section;
  }
  return parts;
}

function headOf({ file, key }: Task): Pick<LedgerPart, 'title' | 'origin'> {
  const { document } = file;
  const number = document?.entity.fields.find(({ spec }) => spec?.key === 'docNumber')?.syntax.value.text;
  return {
    title: document?.title ?? key.slice(0, key.lastIndexOf('#')),
    origin: [number, document?.date].filter((word) => word !== undefined && word !== '').join(' · '),
  };
}
