import { fold } from '../../language/text/fold.js';
import type { ReadWorkbook } from '../read/workbook/types.js';
import type { SheetSpec } from '../write/xlsx/spec.js';
import { cellString } from './header.js';
import type { ReturnKey } from './columns.js';
import type { ReturnedRow } from './rows.js';
import { oneLine } from './values.js';

/** What a workbook remembers of how it was sent out: whom it was for, and each row as it stood. */
export interface Sent {
  readonly unit: string | undefined;
  /** Hash of the locked cells by key; empty where the workbook was not made by this tool. */
  readonly rows: ReadonlyMap<string, string>;
}

/** The sheet that explains how to fill the workbook in. */
export const INSTRUCTIONS = '填报说明';
/** Below the table of what is to be filled in. */
export const FORM_NOTE =
  '白色的栏目由本单位填写，其余栏目已锁定；填法见“填报说明”。单位负责人审签后，电子版与盖章件一并报送。';
const SHEET = '_督办';
/** Sheets of our own that hold nothing to read; other programs may have brought the hidden ones to light. */
const OWN = [INSTRUCTIONS, SHEET, '_选项'];
export const isOwnSheet = (name: string): boolean => OWN.some((own) => name.startsWith(own));
const FORMAT = 'duban-unit-sheet-1';

/** A sheet that nobody sees: other programs keep hidden sheets where they drop properties of the file. */
export const sentSheet = (
  unit: string,
  rows: readonly { readonly key: string; readonly hash: string }[],
): SheetSpec => ({
  name: SHEET,
  visibility: 'very-hidden',
  columns: [
    { header: FORMAT, width: 24 },
    { header: unit, width: 24 },
  ],
  rows: rows.map(({ key, hash }) => ({ cells: [key, hash] })),
});

export function sentOf(workbook: ReadWorkbook): Sent {
  const sheet = workbook.sheets.find(({ name, rows }) => name.startsWith(SHEET) && rows.some(isHead));
  if (!sheet) return { unit: undefined, rows: new Map() };
  const head = sheet.rows.findIndex(isHead);
  const unit = cellString(sheet.rows[head]?.[1]);
  const rows = sheet.rows.slice(head + 1).map((cells) => [cellString(cells[0]), cellString(cells[1])] as const);
  return { unit: unit === '' ? undefined : unit, rows: new Map(rows.filter(([key]) => key !== '')) };
}

const isHead = (cells: ReadWorkbook['sheets'][number]['rows'][number]): boolean => cellString(cells[0]) === FORMAT;

/** A short hash (FNV-1a, 32 bits) of the cells that a unit must not change; layout and width do not count. */
export function rowHash(cells: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const char of cells.map((cell) => fold(cell)).join('\u0000')) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The columns of which the hash is made. */
const HASHED: readonly ReturnKey[] = ['key', 'title', 'target', 'deadline'];

export const hashOf = (cells: Readonly<Partial<Record<ReturnKey, string>>>): string =>
  rowHash(HASHED.map((key) => oneLine(cells[key] ?? '')));

export const lockedCells = (row: ReturnedRow): readonly string[] => HASHED.map((key) => oneLine(row.cell(key)));
