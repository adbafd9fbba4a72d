import type { LedgerRow, LightCode } from '../../../server/protocol.js';
import { matcher } from '../../views/row-match.js';
import type { ColumnId, Columns } from './columns.js';

/** What the clerk has chosen in the page; remembered with it. */
export interface Arrangement {
  readonly filter: string;
  /** Only these lights; empty means all. */
  readonly lights: readonly LightCode[];
  readonly sort: { readonly column: ColumnId; readonly descending: boolean } | null;
  readonly group: ColumnId | null;
  /** Labels of groups that are folded. */
  readonly folded: readonly string[];
}
export const PLAIN: Arrangement = { filter: '', lights: [], sort: null, group: null, folded: [] };

/** A line of the table: a group's heading or a task. */
export type Line =
  | { readonly kind: 'group'; readonly label: string; readonly count: number; readonly folded: boolean }
  | { readonly kind: 'row'; readonly row: LedgerRow };

type SortKey = string | number | null;
/** Texts by code point: the same order on every machine. Nulls last whichever way the rest goes. */
function compare(a: SortKey, b: SortKey, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}

function sorted(rows: readonly LedgerRow[], sort: Arrangement['sort'], columns: Columns): readonly LedgerRow[] {
  const column = sort && columns.get(sort.column);
  if (!column) return rows;
  return rows
    .map((row) => ({ row, key: column.sortKey(row) }))
    .sort((a, b) => compare(a.key, b.key, sort.descending))
    .map(({ row }) => row);
}

/** Rows that pass filter and lights, in the chosen order. */
export function select(
  rows: readonly LedgerRow[],
  { filter, lights, sort }: Arrangement,
  columns: Columns,
): readonly LedgerRow[] {
  const matches = matcher(filter);
  return sorted(
    rows.filter((row) => (lights.length === 0 || lights.includes(row.light.code)) && matches(row)),
    sort,
    columns,
  );
}

/** The table's lines. Groups keep the order in which the sorted rows first name them; `none` labels rows without a value. */
export function arrange(rows: readonly LedgerRow[], arrangement: Arrangement, none: string, columns: Columns): Line[] {
  const chosen = select(rows, arrangement, columns);
  const groupsOf = arrangement.group && columns.get(arrangement.group)?.groups;
  if (!groupsOf) return chosen.map((row) => ({ kind: 'row', row }));
  const groups = new Map<string, LedgerRow[]>();
  for (const row of chosen) {
    const labels = groupsOf(row);
    for (const label of labels.length > 0 ? labels : [none]) {
      const group = groups.get(label);
      if (group) group.push(row);
      else groups.set(label, [row]);
    }
  }
  return [...groups].flatMap(([label, group]): Line[] => {
    const folded = arrangement.folded.includes(label);
    const heading: Line = { kind: 'group', label, count: group.length, folded };
    return folded ? [heading] : [heading, ...group.map((row): Line => ({ kind: 'row', row }))];
  });
}

/** A click on a column's heading: ascending, descending, then the order of the files again. */
export function nextSort(sort: Arrangement['sort'], column: ColumnId): Arrangement['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
