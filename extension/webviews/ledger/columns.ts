import { type LedgerRow, LIGHT_ORDER, STATE_ORDER } from '../../../server/protocol.js';

export type ColumnId =
  | 'light'
  | 'id'
  | 'title'
  | 'meeting'
  | 'section'
  | 'leadUnits'
  | 'supportUnits'
  | 'sponsorLeaders'
  | 'deadline'
  | 'daysLeft'
  | 'state'
  | 'progress'
  | 'latestProgress'
  | 'problems'
  | 'goals'
  | 'indicators'
  | 'quote';

/** One column: how wide it starts, what it shows and by what it sorts (null sorts last in both directions). */
export interface Column {
  readonly id: ColumnId;
  /** Pixels; `grow` columns share what is left of the window. */
  readonly width: number;
  readonly grow?: number;
  readonly align?: 'end';
  readonly text: (row: LedgerRow) => string;
  readonly sortKey: (row: LedgerRow) => string | number | null;
  /** Groups the rows when it is chosen in “group by”; absent where that makes no sense. */
  readonly groups?: (row: LedgerRow) => readonly string[];
}

/** `1-10` after `1-9`: every run of digits is padded before texts are compared. */
const natural = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
const orNull = (text: string): string | null => text || null;

function plain(id: ColumnId, width: number, text: (row: LedgerRow) => string, grow?: number): Column {
  return { id, width, text, sortKey: (row) => orNull(text(row)), ...(grow ? { grow } : {}) };
}
function list(id: ColumnId, width: number, values: (row: LedgerRow) => readonly string[]): Column {
  return { ...plain(id, width, (row) => values(row).join('、')), groups: values };
}

const ALL: readonly Column[] = [
  {
    id: 'light',
    width: 80,
    text: (row) => row.light.label,
    sortKey: (row) => LIGHT_ORDER.indexOf(row.light.code),
    groups: (row) => [row.light.label],
  },
  { id: 'id', width: 60, text: (row) => row.id, sortKey: (row) => orNull(natural(row.id)) },
  plain('title', 210, (row) => row.title, 3),
  { ...plain('meeting', 160, (row) => row.meeting.title), groups: (row) => [row.meeting.title] },
  { ...plain('section', 140, (row) => row.section ?? ''), groups: (row) => (row.section ? [row.section] : []) },
  list('leadUnits', 104, (row) => row.leadUnits),
  list('supportUnits', 124, (row) => row.supportUnits),
  list('sponsorLeaders', 100, (row) => row.sponsorLeaders),
  {
    id: 'deadline',
    width: 176,
    text: (row) => [row.deadline?.iso, row.deadline?.words].filter(Boolean).join(' '),
    sortKey: (row) => row.deadline?.iso ?? null,
    groups: (row) => (row.deadline?.iso ? [row.deadline.iso.slice(0, 7)] : []),
  },
  {
    id: 'daysLeft',
    width: 112,
    align: 'end',
    text: (row) => (row.daysLeft === null ? '' : String(row.daysLeft)),
    sortKey: (row) => row.daysLeft,
  },
  {
    id: 'state',
    width: 76,
    text: (row) => row.state.label,
    sortKey: (row) => STATE_ORDER.indexOf(row.state.code),
    groups: (row) => [row.state.label],
  },
  {
    id: 'progress',
    width: 96,
    text: (row) => (row.progress === null ? '' : `${row.progress}%`),
    sortKey: (row) => row.progress,
  },
  {
    ...plain(
      'latestProgress',
      220,
      (row) => (row.latestProgress ? `${row.latestProgress.date} ${row.latestProgress.text}` : ''),
      2,
    ),
  },
  plain('problems', 160, (row) => row.problems ?? '', 1),
  plain('goals', 160, (row) => row.goals ?? '', 1),
  plain('indicators', 140, (row) => row.indicators ?? '', 1),
  plain('quote', 240, (row) => row.quote ?? '', 2),
];

export const COLUMNS: ReadonlyMap<ColumnId, Column> = new Map(ALL.map((column) => [column.id, column]));
export const COLUMN_IDS: readonly ColumnId[] = ALL.map((column) => column.id);
export const GROUPABLE: readonly ColumnId[] = ALL.filter((column) => column.groups).map((column) => column.id);

/** The columns of these names, in their order; unknown names (a newer setting) are left out. */
export const columnsOf = (ids: readonly ColumnId[]): Column[] =>
  ids.map((id) => COLUMNS.get(id)).filter((column) => column !== undefined);

/** Adds a column where it usually stands among those chosen, whose order is the clerk's. */
export function withColumn(chosen: readonly ColumnId[], id: ColumnId): readonly ColumnId[] {
  const usual = COLUMN_IDS.indexOf(id);
  const at = chosen.findIndex((other) => COLUMN_IDS.indexOf(other) > usual);
  return at < 0 ? [...chosen, id] : chosen.toSpliced(at, 0, id);
}
