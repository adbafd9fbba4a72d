import { addDays, isCivilDate } from '../../language/time/days.js';
import type { ReadCell } from '../read/workbook/types.js';
import { cellString } from './header.js';

/** A cell as a day, or why it is none. */
export type ReadDay = { readonly date: string } | { readonly date?: undefined; readonly why: string };

const halfWidth = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const FULL = /^(\d{4}|\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;
const NO_YEAR = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** Days of the last hundred years or so, as Excel counts them: 1 is 1900-01-01 (with its 29 February 1900). */
const SERIAL = { from: 36_526, to: 73_050 };
const DAYS_1904 = 1_462;

/**
 * The day in a cell: a date, `2026年5月20日`, `2026.5.20`, `26/5/20`, `20260520`, Excel's serial number, and without a
 * year `5月20日`, `5.20`: then the last such day up to `day`, as a report tells what has happened.
 */
export function readDay(cell: ReadCell | undefined, day: string, uses1904 = false): ReadDay {
  if (cell !== null && typeof cell === 'object') return { date: cell.date };
  if (typeof cell === 'number') {
    const serial = cell + (uses1904 ? DAYS_1904 : 0);
    if (Number.isInteger(cell) && cell >= 19_000_101 && cell <= 20_991_231) return readDay(String(cell), day);
    if (serial >= SERIAL.from && serial <= SERIAL.to) return { date: addDays('1899-12-30', Math.floor(serial)) };
    // 5.20 typed into a cell that Excel took for a number: 5月20日 or 5月2日, nobody can tell.
    const typed = String(cell);
    return NO_YEAR.test(typed)
      ? { why: `“${typed}”被存成了数字，分不清是几月几日，请写成“${typed.replace('.', '月')}日”` }
      : { why: `“${typed}”不是日期` };
  }
  const written = cellString(cell);
  const text = halfWidth(written);
  const full = FULL.exec(text) ?? DIGITS.exec(text);
  if (full) {
    const year = full[1]?.length === 2 ? `20${full[1]}` : full[1];
    return civil(Number(year), Number(full[2]), Number(full[3]), written);
  }
  const short = NO_YEAR.exec(text);
  if (short) {
    const [month, date] = [Number(short[1]), Number(short[2])];
    const found = civil(Number(day.slice(0, 4)), month, date, written);
    return found.date !== undefined && found.date > day
      ? civil(Number(day.slice(0, 4)) - 1, month, date, written)
      : found;
  }
  return { why: `“${written}”不是日期，请写成“${day}”的样子` };
}

const civil = (year: number, month: number, date: number, written: string): ReadDay =>
  isCivilDate(year, month, date)
    ? { date: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` }
    : { why: `“${written}”这一天不存在` };

/** A share in per cent: `45%`, `45`, `约45％`, and 0.45 where the cell is formatted as a percentage. */
export function readPercent(cell: ReadCell | undefined): number | undefined {
  if (typeof cell === 'number') return inRange(cell <= 1 ? cell * 100 : cell);
  const match = /^(?:约|完成|已完成)?(\d{1,3}(?:\.\d+)?)[%％]?$/.exec(halfWidth(cellString(cell)));
  return match ? inRange(Number(match[1])) : undefined;
}

const inRange = (value: number): number | undefined =>
  value >= 0 && value <= 100 ? Math.round(value * 100) / 100 : undefined;

/** Text that was pasted with line breaks, as one line; what stood on lines of its own is kept apart by `；`. */
export function oneLine(cell: ReadCell | undefined): string {
  return cellString(cell)
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, at, all) => (at < all.length - 1 && !/[，。；、：！？,.;:!?]$/.test(line) ? `${line}；` : line))
    .join('');
}
