import type { Cell, CellStyle, CellValue as RawValue, MergeRange, RowDef, WriteSheet } from 'hucre';
import { cellText, needsTextFormat, quoteSheetName } from './cell-text.js';
import { joinEqualCells } from './join-cells.js';
import { heightOf, wrappedLines } from './row-height.js';
import type { CellSpec, CellValue, ColumnSpec, RowSpec, SheetSpec, StyledCell } from './spec.js';
import {
  BODY_SIZE,
  HEADER_SIZE,
  HEADER_STYLE,
  HEADING_STYLE,
  NOTE_STYLE,
  SUBTITLE_SIZE,
  SUBTITLE_STYLE,
  TITLE_SIZE,
  TITLE_STYLE,
  bodyStyle,
} from './styles.js';

type Validation = NonNullable<WriteSheet['dataValidations']>[number];

/** Days of this century, and shares of 1. */
const CHECKS: Readonly<Record<NonNullable<ColumnSpec['check']>, Omit<Validation, 'range'>>> = {
  date: {
    type: 'date',
    operator: 'between',
    formula1: '36526',
    formula2: '73050',
    errorTitle: '不是日期',
    errorMessage: '请写成 2026-05-20 的样子。确定要保留现在的内容吗？',
  },
  percent: {
    type: 'decimal',
    operator: 'between',
    formula1: '0',
    formula2: '1',
    errorTitle: '不是百分数',
    errorMessage: '请写 0% 到 100% 之间的百分数，例如 45%。确定要保留现在的内容吗？',
  },
};

/** Where the values of a choice stand: `'_选项'!$A$1:$A$9`. */
export type ChoiceRanges = ReadonlyMap<string, string>;

export interface LaidOutSheet {
  readonly sheet: WriteSheet;
  /** The rows to repeat on every page, as an absolute reference with the sheet's name; names need quoting by hand. */
  readonly printTitles: string;
}

/** Characters of a cell's width that the margins take. */
const CELL_MARGIN = 1.5;
const LOCKED_FILL = 'F2F2F2';
const MILLIMETRES_PER_INCH = 25.4;
const inches = (millimetres: number): number => millimetres / MILLIMETRES_PER_INCH;

const isStyled = (cell: CellSpec): cell is StyledCell => typeof cell === 'object' && cell !== null && 'value' in cell;
const styled = (cell: CellSpec): StyledCell => (isStyled(cell) ? cell : { value: cell });

/** Dates are midnight UTC, which the library stores as a whole day number whatever the machine's time zone. */
const utcDate = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

function rawValue(value: CellValue): RawValue {
  if (typeof value === 'string') return cellText(value);
  if (typeof value === 'object' && value !== null) return utcDate(value.date);
  return value;
}

function displayText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.date : String(value);
}

/** Lays one sheet out: title, subtitles, header, rows, notes, with heights, widths, joins, page and protection. */
export function layOutSheet(spec: SheetSpec, name: string, choices: ChoiceRanges): LaidOutSheet {
  return new Layout(spec, name, choices).run();
}

class Layout {
  private readonly rows: RawValue[][] = [];
  private readonly cells = new Map<string, Partial<Cell>>();
  private readonly heights: number[] = [];
  private readonly merges: MergeRange[] = [];
  private readonly lastColumn: number;
  private readonly bodyStyles = new Map<string, CellStyle>();

  constructor(
    private readonly spec: SheetSpec,
    private readonly name: string,
    private readonly choices: ChoiceRanges,
  ) {
    this.lastColumn = Math.max(0, spec.columns.length - 1);
  }

  run(): LaidOutSheet {
    const { spec } = this;
    if (spec.title !== undefined) this.addBanner(spec.title, TITLE_STYLE, TITLE_SIZE);
    for (const line of spec.subtitles ?? []) this.addBanner(line, SUBTITLE_STYLE, SUBTITLE_SIZE);
    const headerRow = this.rows.length;
    this.addRow(
      spec.columns.map((column) => column.header),
      spec.columns.map(() => HEADER_STYLE),
      HEADER_SIZE,
    );
    const firstRow = this.rows.length;
    for (const row of spec.rows) this.addTableRow(row);
    const lastRow = this.rows.length - 1;
    this.joinEqual(firstRow);
    for (const line of spec.notes ?? []) this.addBanner(line, NOTE_STYLE, BODY_SIZE);
    return {
      sheet: this.assemble(headerRow, firstRow, lastRow),
      printTitles: `${quoteSheetName(this.name)}!$${headerRow + 1}:$${headerRow + 1}`,
    };
  }

  private assemble(headerRow: number, firstRow: number, lastRow: number): WriteSheet {
    const { spec } = this;
    const sheet: WriteSheet = {
      name: this.name,
      rows: this.rows,
      cells: this.cells,
      columns: spec.columns.map(({ width, hidden }) => ({ width, hidden: hidden === true })),
      rowDefs: new Map<number, RowDef>(this.heights.map((height, row) => [row, { height }])),
      merges: this.merges,
      freezePane: { rows: headerRow + 1, columns: spec.frozenColumns ?? 0 },
      pageSetup: {
        paperSize: 'a4',
        orientation: spec.orientation ?? 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: {
          top: inches(20),
          right: inches(15),
          bottom: inches(18),
          left: inches(15),
          header: inches(8),
          footer: inches(8),
        },
      },
      headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
      dataValidations: this.validations(firstRow, lastRow),
    };
    if (spec.filter === true && lastRow >= firstRow) {
      sheet.autoFilter = { range: `A${headerRow + 1}:${columnLetters(this.lastColumn)}${lastRow + 1}` };
    }
    if (spec.visibility === 'hidden') sheet.hidden = true;
    if (spec.visibility === 'very-hidden') sheet.veryHidden = true;
    if (spec.protect === true) {
      sheet.protection = { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true };
    }
    return sheet;
  }

  private validations(firstRow: number, lastRow: number): NonNullable<WriteSheet['dataValidations']> {
    if (lastRow < firstRow) return [];
    return this.spec.columns.flatMap((column, index) => {
      const rule = this.ruleOf(column);
      if (rule === undefined) return [];
      const letters = columnLetters(index);
      const range = `${letters}${firstRow + 1}:${letters}${lastRow + 1}`;
      return [{ ...rule, range, allowBlank: true, showErrorMessage: true, errorStyle: 'warning' as const }];
    });
  }

  private ruleOf({ choice, check }: ColumnSpec): Omit<Validation, 'range'> | undefined {
    const values = choice === undefined ? undefined : this.choices.get(choice);
    if (values !== undefined) {
      return {
        type: 'list',
        formula1: values,
        errorTitle: '不在选项之中',
        errorMessage: '填写的内容不在下拉选项之中，确定要保留吗？',
      };
    }
    return check === undefined ? undefined : CHECKS[check];
  }

  private addBanner(text: string, style: CellStyle, fontSize: number): void {
    const row = this.rows.length;
    this.setCell(row, 0, text, style);
    if (this.lastColumn > 0) this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: this.lastColumn });
    const width = this.spec.columns.reduce((sum, column) => sum + visibleWidth(column), 0);
    const lines = wrappedLines(text, capacity(width, fontSize));
    this.rows.push([cellText(text)]);
    this.heights.push(heightOf(lines, fontSize) + (style === TITLE_STYLE ? 8 : 0));
  }

  private addRow(values: readonly string[], styles: readonly CellStyle[], fontSize: number): void {
    const row = this.rows.length;
    let lines = 1;
    values.forEach((value, column) => {
      this.setCell(row, column, value, styles[column] as CellStyle);
      const width = this.spec.columns[column]?.width ?? 0;
      lines = Math.max(lines, wrappedLines(value, capacity(width, fontSize)));
    });
    this.rows.push(values.map(cellText));
    this.heights.push(heightOf(lines, fontSize));
  }

  private addTableRow(row: RowSpec): void {
    if (row.heading === true && row.cells.length === 1) {
      this.addHeading(styled(row.cells[0] as CellSpec).value);
      return;
    }
    const index = this.rows.length;
    const values: RawValue[] = [];
    let lines = 1;
    this.spec.columns.forEach((column, at) => {
      const cell = styled(row.cells[at] ?? null);
      values.push(rawValue(cell.value));
      this.setCell(
        index,
        at,
        cell.value,
        row.heading === true ? HEADING_STYLE : this.styleOf(cell, column),
        cell.comment,
      );
      if (column.joinEqual !== true) lines = Math.max(lines, linesIn(cell.value, column));
    });
    this.rows.push(values);
    this.heights.push(heightOf(lines, BODY_SIZE));
  }

  private addHeading(value: CellValue): void {
    const row = this.rows.length;
    const text = displayText(value);
    this.addBanner(text, HEADING_STYLE, BODY_SIZE);
    for (let column = 1; column <= this.lastColumn; column++) this.setCell(row, column, null, HEADING_STYLE);
  }

  private styleOf(cell: StyledCell, column: ColumnSpec): CellStyle {
    const isDate = typeof cell.value === 'object' && cell.value !== null;
    const wantsText =
      cell.value === null ? column.editable : typeof cell.value === 'string' && needsTextFormat(cell.value);
    const format = column.format ?? (isDate ? 'yyyy-mm-dd' : wantsText === true ? '@' : undefined);
    const align = column.align ?? 'left';
    const unlocked = this.spec.protect === true && column.editable === true;
    // In a form that is sent out, grey says what is not to be filled in.
    const isForm = this.spec.protect === true && this.spec.columns.some((other) => other.editable === true);
    const fill = cell.fill ?? (isForm && !unlocked ? LOCKED_FILL : undefined);
    const key = [align, format, fill, cell.color, cell.bold, unlocked].join('|');
    const known = this.bodyStyles.get(key);
    if (known !== undefined) return known;
    const style = bodyStyle({ align, format, fill, color: cell.color, bold: cell.bold, unlocked });
    this.bodyStyles.set(key, style);
    return style;
  }

  private setCell(row: number, column: number, value: CellValue, style: CellStyle, comment?: string): void {
    const cell: Partial<Cell> = { value: rawValue(value), style };
    if (comment !== undefined) cell.comment = { author: '督办', text: cellText(comment) };
    this.cells.set(`${row},${column}`, cell);
  }

  private joinEqual(firstRow: number): void {
    const joins = joinEqualCells(this.spec).map((join) => ({
      ...join,
      startRow: join.startRow + firstRow,
      endRow: join.endRow + firstRow,
    }));
    for (const join of joins) {
      if (join.endRow > join.startRow) this.merges.push(join);
      this.growJoined(join, firstRow);
    }
  }

  /** What a joined cell needs beyond the heights of its rows goes to its last row. */
  private growJoined(join: MergeRange, firstRow: number): void {
    const column = this.spec.columns[join.startCol] as ColumnSpec;
    const cell = styled(this.spec.rows[join.startRow - firstRow]?.cells[join.startCol] ?? null);
    const needed = heightOf(linesIn(cell.value, column), BODY_SIZE);
    let present = 0;
    for (let row = join.startRow; row <= join.endRow; row++) present += this.heights[row] as number;
    if (present < needed) this.heights[join.endRow] = (this.heights[join.endRow] as number) + needed - present;
  }
}

const visibleWidth = (column: ColumnSpec): number => (column.hidden === true ? 0 : column.width);

/** How many half-width characters of this size fit into a column of `width` (which is measured at 10.5 points). */
const capacity = (width: number, fontSize: number): number => ((width - CELL_MARGIN) * BODY_SIZE) / fontSize;

function linesIn(value: CellValue, column: ColumnSpec): number {
  return column.hidden === true ? 1 : wrappedLines(displayText(value), capacity(column.width, BODY_SIZE));
}

/** `A`, `B` … `Z`, `AA`: the letters of a column that counts from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
