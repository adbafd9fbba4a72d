import type { Span } from '../../text/span.js';
import { cellsOf } from '../structure/cells.js';
import { type Annotation, LEAD_SUFFIX, listNames } from './annotations.js';
import {
  DEADLINE_LABELS,
  LEAD_LABELS,
  LEADER_LABELS,
  OWNER_LABELS,
  SUPPORT_LABELS,
  TARGET_LABELS,
  TASK_COLUMNS,
} from '../lexicon/annotations.js';
import type { Paragraph } from '../structure/paragraphs.js';

/** One row of a task table. */
export interface TaskRow {
  readonly paragraph: number;
  /** The cell that says what is to be done. */
  readonly task: Span;
  readonly title?: string;
  readonly annotation: Annotation;
  readonly section?: number;
}

type Column = 'number' | 'task' | 'lead' | 'joint' | 'support' | 'leaders' | 'deadline' | 'targets' | 'other';

/** The task rows of all tables whose head names a column of work and one of units. */
export function readTables(text: string, paragraphs: readonly Paragraph[]): TaskRow[] {
  const rows: TaskRow[] = [];
  let columns: Column[] | null = null;
  let above = new Map<Column, string>();
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== 'row') {
      columns = null;
      return;
    }
    const cells = cellsOf(text, paragraph);
    const head = columnsOf(cells.map((cell) => text.slice(cell.start, cell.end)));
    if (head) {
      columns = head;
      above = new Map();
      return;
    }
    if (!columns) return;
    const row = rowOf(text, cells, columns, above, index);
    if (row) rows.push(row);
  });
  return rows;
}

const has = (labels: readonly string[], cell: string): boolean =>
  labels.some((label) => cell === label || (label.length > 2 && cell.startsWith(label)));

/** What each column holds, or null where the cells are no table head. */
function columnsOf(cells: readonly string[]): Column[] | null {
  const folded = cells.map((cell) => cell.replace(/\s+/g, ''));
  if (folded.some((cell) => cell.length > 16)) return null;
  const columns = folded.map((cell): Column => {
    if (/^(?:序号|编号|项次|№|No\.?)$/i.test(cell)) return 'number';
    if (has(LEAD_LABELS, cell)) return 'lead';
    if (has(SUPPORT_LABELS, cell)) return 'support';
    if (has(LEADER_LABELS, cell)) return 'leaders';
    if (has(DEADLINE_LABELS, cell)) return 'deadline';
    if (has(OWNER_LABELS, cell)) return 'joint';
    if (has(TARGET_LABELS, cell)) return 'targets';
    return 'other';
  });
  if (!columns.some((column) => column === 'lead' || column === 'joint' || column === 'deadline')) return null;
  const best =
    TASK_COLUMNS.find((label) => folded.includes(label)) ??
    TASK_COLUMNS.find((label) => folded.some((cell, i) => columns[i] === 'other' && cell.includes(label)));
  const at =
    best === undefined ? columns.indexOf('targets') : folded.findIndex((cell) => cell === best || cell.includes(best));
  if (at < 0) return null;
  columns[at] = 'task';
  return columns;
}

/** Merged cells come out empty or missing: units and limits of the row above hold on. */
function rowOf(
  text: string,
  cells: readonly Span[],
  columns: readonly Column[],
  above: Map<Column, string>,
  paragraph: number,
): TaskRow | undefined {
  const words = new Map<Column, string>();
  let task: Span | undefined;
  columns.forEach((column, i) => {
    const cell = cells[i];
    if (!cell) return;
    const value = text.slice(cell.start, cell.end);
    if (column === 'task') task = cell.end > cell.start ? cell : undefined;
    else if (value) words.set(column, value);
  });
  // The line under a Markdown head rules it off.
  if (!task || /^[-:\s]+$/.test(text.slice(task.start, task.end))) return undefined;
  const value = (column: Column): string => {
    const own = words.get(column);
    if (own !== undefined) above.set(column, own);
    return own ?? (column === 'targets' ? '' : (above.get(column) ?? ''));
  };
  const names = (column: Column) => {
    const list = value(column);
    return list === '无' || list === '/' || list === '-' ? [] : listNames(list);
  };
  const some = (column: Column) => [value(column)].filter((item) => item && item !== '无');
  return {
    paragraph,
    task,
    annotation: {
      lead: [...names('lead'), ...names('joint').filter((name) => LEAD_SUFFIX.test(name))].map((name) =>
        name.replace(LEAD_SUFFIX, ''),
      ),
      joint: names('joint').filter((name) => !LEAD_SUFFIX.test(name)),
      support: names('support'),
      leaders: names('leaders'),
      deadline: some('deadline'),
      targets: some('targets'),
      firstLeads: false,
    },
  };
}
