import type { MergedCells, ReadCell, ReadSheet } from '../read/workbook/types.js';
import type { ReturnKey } from './columns.js';
import { cellString, type SheetHeader } from './header.js';

/** One row that came back: what stands under each known column. */
export interface ReturnedRow {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly cell: (key: ReturnKey) => ReadCell;
  /** `D7`, as a person finds it. */
  readonly at: (key: ReturnKey) => string;
  /** What stands in columns that nobody asked for. */
  readonly strange: readonly { readonly at: string; readonly title: string; readonly text: string }[];
  /** Keys whose cell is one of several that were joined downwards. */
  readonly joined: ReadonlySet<ReturnKey>;
}

/** Column letters of a spreadsheet: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let at = column; at >= 0; at = Math.floor(at / 26) - 1) name = String.fromCharCode(65 + (at % 26)) + name;
  return name;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The rows below the header that hold anything; joined cells count for every row that they cover. */
export function rowsOf(sheet: ReadSheet, header: SheetHeader): readonly ReturnedRow[] {
  const covered = coveredBy(sheet.merges, header.row);
  const found: ReturnedRow[] = [];
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    const at = (column: number): ReadCell => {
      const from = covered.get(row)?.get(column);
      return (from === undefined ? cells[column] : sheet.rows[from.startRow]?.[from.startCol]) ?? null;
    };
    const columnOf = (key: ReturnKey): number => header.columns.get(key) ?? -1;
    const keys = [...header.columns.keys()];
    const strange = header.unknown
      .map(({ column, title }) => ({ at: cellName(row, column), title, text: cellString(at(column)) }))
      .filter(({ text }) => text !== '');
    const beyond = cells.flatMap((cell, column) =>
      cell !== null && cellString(cell) !== '' && !isUnderTitle(header, column)
        ? [{ at: cellName(row, column), title: '', text: cellString(cell) }]
        : [],
    );
    if (strange.length + beyond.length === 0 && keys.every((key) => cellString(at(columnOf(key))) === '')) continue;
    found.push({
      sheet: sheet.name,
      row,
      cell: (key) => at(columnOf(key)),
      at: (key) => cellName(row, columnOf(key)),
      strange: [...strange, ...beyond],
      joined: new Set(
        keys.filter((key) => {
          const joined = covered.get(row)?.get(columnOf(key));
          return joined !== undefined && joined.endRow > joined.startRow;
        }),
      ),
    });
  }
  return found;
}

const isUnderTitle = ({ columns, unknown }: SheetHeader, column: number): boolean =>
  unknown.some((other) => other.column === column) || [...columns.values()].includes(column);

/** Most cells that joined cells may cover together: a workbook that joins millions is not an office's. */
const MOST_COVERED = 200_000;

/** For every covered cell below the header the joined cells that it belongs to. */
function coveredBy(
  merges: readonly MergedCells[],
  headerRow: number,
): ReadonlyMap<number, ReadonlyMap<number, MergedCells>> {
  const covered = new Map<number, Map<number, MergedCells>>();
  let count = 0;
  for (const merge of merges) {
    for (let row = Math.max(merge.startRow, headerRow + 1); row <= merge.endRow; row++) {
      const cells = covered.get(row) ?? new Map<number, MergedCells>();
      covered.set(row, cells);
      for (let column = merge.startCol; column <= merge.endCol; column++) {
        if (++count > MOST_COVERED) return covered;
        // Across columns a value stands once: under the title of its first column.
        if (column === merge.startCol) cells.set(column, merge);
      }
    }
  }
  return covered;
}
