import { type LedgerRow, LIGHT_ORDER, STATE_ORDER, type TextColumn } from '../../../server/protocol.js';

/** The columns that the page draws in its own way; the server adds further ones, which are plain text. */
export type OwnColumnId =
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
  | 'latestProgress';
export type ColumnId = string;

/** One column: how wide it starts, what it shows and by what it sorts (null sorts last in both directions). */
export interface Column {
  readonly id: ColumnId;
  /** As the server calls a further column; the page has its own words for the others. */
  readonly title?: string;
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

function plain(id: OwnColumnId, width: number, text: (row: LedgerRow) => string, grow?: number): Column {
  return { id, width, text, sortKey: (row) => orNull(text(row)), ...(grow ? { grow } : {}) };
}
function list(id: OwnColumnId, width: number, values: (row: LedgerRow) => readonly string[]): Column {
  return { ...plain(id, width, (row) => values(row).join('、')), groups: values };
}

const OWN: readonly Column[] = [
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
];

/** A further column of the server's. */
function further({ id, title, isList }: TextColumn): Column {
  const words = (row: LedgerRow): string => row.cells[id] ?? '';
  const text = (row: LedgerRow): string => words(row).replaceAll('\n', isList ? '、' : ' ');
  const column = { id, title, width: 160, grow: 1, text, sortKey: (row: LedgerRow) => orNull(text(row)) };
  return isList ? { ...column, groups: (row) => words(row).split('\n').filter(Boolean) } : column;
}

/** Every column that the page can show, in its usual order. */
export class Columns {
  readonly all: readonly Column[];
  private readonly byId: ReadonlyMap<ColumnId, Column>;

  constructor(texts: readonly TextColumn[]) {
    this.all = [...OWN, ...texts.map(further)];
    this.byId = new Map(this.all.map((column) => [column.id, column]));
  }

  get(id: ColumnId): Column | undefined {
    return this.byId.get(id);
  }

  /** The columns of these names, in their order; unknown names (a newer setting) are left out. */
  named(ids: readonly ColumnId[]): Column[] {
    return ids.map((id) => this.byId.get(id)).filter((column) => column !== undefined);
  }

  get groupable(): readonly Column[] {
    return this.all.filter((column) => column.groups);
  }

  /** Adds a column where it usually stands among those chosen, whose order is the clerk's. */
  withColumn(chosen: readonly ColumnId[], id: ColumnId): readonly ColumnId[] {
    const rank = (other: ColumnId): number => this.all.findIndex((column) => column.id === other);
    const usual = rank(id);
    const at = chosen.findIndex((other) => rank(other) > usual);
    return at < 0 ? [...chosen, id] : chosen.toSpliced(at, 0, id);
  }
}
