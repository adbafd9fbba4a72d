/** What a workbook holds, in words of tables and not of any spreadsheet library. Rows and columns count from 0. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** Lists to choose from, by name; they are kept on a hidden sheet, so length and commas do not matter. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly properties?: DocumentProperties;
}

export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly description?: string;
  /** ISO date or date-time, UTC; passed in, because the clock is the caller's. */
  readonly created?: string;
  readonly custom?: Readonly<Record<string, string | number | boolean>>;
}

export interface SheetSpec {
  /** At most 31 characters without `[ ] : * ? / \`; anything else is replaced (see `sheetName`). */
  readonly name: string;
  /** Centred over all columns, above the header. */
  readonly title?: string;
  /** Smaller lines between title and header: `截至2024年5月31日`. */
  readonly subtitles?: readonly string[];
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** Lines below the table, over all columns. */
  readonly notes?: readonly string[];
  readonly visibility?: 'visible' | 'hidden' | 'very-hidden';
  /** With protection, only cells of columns with `editable` can be changed; sorting and filtering stay allowed. */
  readonly protect?: boolean;
  readonly filter?: boolean;
  /** Columns that stay in view when scrolling to the right. */
  readonly frozenColumns?: number;
  readonly orientation?: 'landscape' | 'portrait';
}

export interface ColumnSpec {
  readonly header: string;
  /** In half-width characters of the body font: 20 holds ten Chinese characters. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Number format, e.g. `0%`, `yyyy-mm-dd`. Dates have `yyyy-mm-dd` by default. */
  readonly format?: string;
  readonly hidden?: boolean;
  readonly editable?: boolean;
  /** The name of a list in {@link WorkbookSpec.choices}. Other input gets a warning, not a refusal. */
  readonly choice?: string;
  /** What may be typed into the column; anything else gets a warning, not a refusal. */
  readonly check?: 'date' | 'percent';
  /** Whether equal neighbouring cells are joined downwards, inside cells that are joined in the columns before. */
  readonly joinEqual?: boolean;
}

export interface RowSpec {
  readonly cells: readonly CellSpec[];
  /** A row that heads those below it: shaded, bold, over all columns where it has one cell only. */
  readonly heading?: boolean;
}

export type CellValue = string | number | boolean | { readonly date: string } | null;
export type CellSpec = CellValue | StyledCell;

export interface StyledCell {
  readonly value: CellValue;
  /** Background as RRGGBB. */
  readonly fill?: string;
  /** Text colour as RRGGBB. */
  readonly color?: string;
  readonly bold?: boolean;
  readonly comment?: string;
}
