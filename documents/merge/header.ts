import { fold } from '../../language/text/fold.js';
import type { ReadCell, ReadSheet } from '../read/workbook/types.js';
import { READ_ONLY_COLUMNS, RETURN_COLUMNS, type ReturnKey } from './columns.js';

/** Where the columns of a returned sheet are, whatever they are called and wherever they were moved to. */
export interface SheetHeader {
  /** Row of the titles, from 0. */
  readonly row: number;
  readonly columns: ReadonlyMap<ReturnKey, number>;
  /** Columns that nobody asked for, with their titles. */
  readonly unknown: readonly { readonly column: number; readonly title: string }[];
  /** Columns found by a part of their titles only: `6月份进展`. */
  readonly guessed: readonly { readonly title: string; readonly meant: string }[];
}

/** A header is looked for among the first rows: titles, subtitles and instructions may stand above it. */
const ROWS_SEARCHED = 30;
/** So many known titles in a row make it the header. */
const ENOUGH = 2;

const bare = (title: string): string => fold(title.replace(/[（(【[].*?[）)】\]]/g, '')).replace(/(?:情况|栏)$/, '');

const NAMES: ReadonlyMap<string, { readonly key: ReturnKey; readonly title: string }> = new Map(
  [...RETURN_COLUMNS, ...READ_ONLY_COLUMNS].flatMap(({ key, title, otherNames }) =>
    [title, ...otherNames].map((name) => [bare(name), { key, title }] as const),
  ),
);

export const cellString = (cell: ReadCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date;
  return String(cell).trim();
};

/** The header of a sheet; undefined where no row holds the titles of a ledger. */
export function findHeader({ rows }: ReadSheet): SheetHeader | undefined {
  let best: SheetHeader | undefined;
  for (let row = 0; row < Math.min(rows.length, ROWS_SEARCHED); row++) {
    const header = headerIn(rows[row] ?? [], row);
    const isRow = header.columns.has('key') || header.columns.has('title');
    if (isRow && header.columns.size >= ENOUGH && header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  return best;
}

function headerIn(cells: readonly ReadCell[], row: number): SheetHeader {
  const columns = new Map<ReturnKey, number>();
  const open: { readonly column: number; readonly title: string }[] = [];
  cells.forEach((cell, column) => {
    const title = cellString(cell);
    const known = title === '' ? undefined : NAMES.get(bare(title));
    if (known && !columns.has(known.key)) columns.set(known.key, column);
    else if (title !== '') open.push({ column, title });
  });
  const guessed: { readonly title: string; readonly meant: string }[] = [];
  const unknown = open.filter(({ column, title }) => {
    const meant = meantBy(title);
    if (!meant || columns.has(meant.key)) return true;
    columns.set(meant.key, column);
    guessed.push({ title, meant: meant.title });
    return false;
  });
  return { row, columns, unknown, guessed };
}

/** The column whose longest name stands in the title; undefined where none or several different ones do. */
function meantBy(title: string): { readonly key: ReturnKey; readonly title: string } | undefined {
  const words = bare(title);
  const found = [...NAMES].filter(([name]) => name.length >= 2 && words.includes(name));
  const longest = Math.max(0, ...found.map(([name]) => name.length));
  const candidates = new Map(found.filter(([name]) => name.length === longest).map(([, meant]) => [meant.key, meant]));
  return candidates.size === 1 ? [...candidates.values()][0] : undefined;
}
