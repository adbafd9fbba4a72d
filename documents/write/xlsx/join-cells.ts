import type { MergeRange } from 'hucre';
import type { CellSpec, SheetSpec } from './spec.js';

const keyOf = (cell: CellSpec | undefined): string => {
  const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : (cell ?? null);
  return JSON.stringify(value);
};

/**
 * The runs of equal neighbouring values in the columns that ask for joining, single cells included. A column is
 * joined only inside the joins of such columns before it, so that a group never reaches into the next one; a
 * heading row and an empty cell end a run. Rows count from 0 at the first row of the table.
 */
export function joinEqualCells(sheet: SheetSpec): MergeRange[] {
  const joins: MergeRange[] = [];
  /** Rows after which a join of an earlier column ends. */
  const outerBoundary: boolean[] = [];
  const isBreak = sheet.rows.map((row) => row.heading === true);
  sheet.columns.forEach((column, at) => {
    if (column.joinEqual !== true) return;
    let start = 0;
    for (let row = 0; row < sheet.rows.length; row++) {
      const key = keyOf(sheet.rows[row]?.cells[at]);
      const next = sheet.rows[row + 1];
      const sameNext =
        next !== undefined && !isBreak[row] && !isBreak[row + 1] && key !== 'null' && key === keyOf(next.cells[at]);
      const apart = !sameNext || outerBoundary[row] === true;
      if (!apart) continue;
      outerBoundary[row] = true;
      if (isBreak[row] !== true) joins.push({ startRow: start, startCol: at, endRow: row, endCol: at });
      start = row + 1;
    }
  });
  return joins;
}
