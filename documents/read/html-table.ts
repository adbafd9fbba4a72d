import type { LooseCell, LoosePart, LooseRow } from './assemble.js';
import type { Budget } from './limits.js';

/** Joined cells beyond this are a fault of the page. */
const MOST_SPAN = 64;

interface OpenCell {
  readonly parts: (LoosePart | LooseRow)[];
  readonly columns: number;
  readonly rows: number;
}

/** Puts the cells of one table together to rows. Old pages lay out whole articles in tables; what is in those goes on as it is. */
export class TableReader {
  private cells: OpenCell[] = [];
  private cell: OpenCell | undefined;
  private rows = 0;
  /** By column: a joined cell that reaches further down. */
  private readonly above = new Map<number, { readonly cell: LooseCell; rows: number }>();

  constructor(
    private readonly number: number,
    private readonly budget: Budget,
  ) {}

  openCell(columns: number, rows: number): void {
    this.cell = { parts: [], columns: spanOf(columns), rows: spanOf(rows) };
    this.cells.push(this.cell);
  }

  closeCell(): void {
    this.cell = undefined;
  }

  /** Text between cells belongs to none; browsers show it before the table. */
  add(part: LoosePart | LooseRow): boolean {
    this.cell?.parts.push(part);
    return this.cell !== undefined;
  }

  /** The finished row, or what stands in it where the table is only there for the layout. */
  endRow(): readonly (LoosePart | LooseRow)[] {
    const { cells } = this;
    this.cells = [];
    this.cell = undefined;
    if (cells.length === 0) return [];
    if (this.above.size === 0 && isLayout(cells)) return cells.flatMap(({ parts }) => parts);
    return [{ table: this.number, index: this.rows++, cells: this.placed(cells) }];
  }

  private placed(cells: readonly OpenCell[]): LooseCell[] {
    const row: LooseCell[] = [];
    const fillFromAbove = (): void => {
      for (let joined = this.above.get(row.length); joined; joined = this.above.get(row.length)) {
        if (--joined.rows === 0) this.above.delete(row.length);
        // What a joined cell repeats is text again: tables within tables would multiply it.
        this.budget.takeText(joined.cell.lines.reduce((sum, line) => sum + line.length, 0));
        row.push({ ...joined.cell, continued: true });
      }
    };
    for (const { parts, columns, rows } of cells) {
      fillFromAbove();
      const lines = parts.flatMap(linesOf);
      for (let column = 0; column < columns; column++) {
        const cell = { lines: column === 0 ? lines : [] };
        if (rows > 1) this.above.set(row.length, { cell, rows: rows - 1 });
        row.push(cell);
      }
    }
    fillFromAbove();
    this.budget.takeNodes(row.length);
    return row;
  }
}

const spanOf = (span: number): number => (span > 1 ? Math.min(span, MOST_SPAN) : 1);

const linesOf = (part: LoosePart | LooseRow): string[] =>
  'cells' in part ? [part.cells.map(({ lines }) => lines.join(' ')).join(' ')] : part.text.split('\n');

/** A single cell that holds paragraphs, or another table, is a frame around them. */
function isLayout(cells: readonly OpenCell[]): boolean {
  const filled = cells.filter(({ parts }) => parts.length > 0);
  if (filled.some(({ parts }) => parts.filter((part) => 'cells' in part && part.cells.length > 1).length > 1))
    return true;
  return filled.length === 1 && (cells.length === 1 || (filled[0]?.parts.length ?? 0) > 1);
}
