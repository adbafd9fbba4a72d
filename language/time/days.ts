import type { IsoDate } from './types.js';

/**
 * Civil days without clock or time zone. A `DayNumber` counts days from 1970-01-01 (day 0) in the proleptic
 * Gregorian calendar, so that arithmetic is integer arithmetic; `IsoDate` is its written form.
 */
export type DayNumber = number;

/** Year, month (1–12) and day of the month (1–31). */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True where year, month and day name a day that exists. */
export const isCivilDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The day number of a date; the month may lie outside 1–12 and then carries into the year. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const months = year * 12 + (month - 1);
  const m = ((months % 12) + 12) % 12;
  const y = (months - m) / 12;
  // Years are counted from March, so that the leap day is the last day of its year.
  const shifted = m < 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The date of a day number. */
export function civil(day: DayNumber): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** The written form of a day number. */
export function toIso(day: DayNumber): IsoDate {
  const { year, month, day: d } = civil(day);
  return `${year >= 1000 && year <= 9999 ? year : String(year).padStart(4, '0')}-${two(month)}-${two(d)}`;
}

const DASH = 0x2d;

/** The number that the characters `[from, to)` write; NaN where one is no figure. Every rule about days comes by here. */
function figures(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const figure = text.charCodeAt(at) - 0x30;
    if (figure < 0 || figure > 9) return Number.NaN;
    value = value * 10 + figure;
  }
  return value;
}

/** The day number of `YYYY-MM-DD`; NaN where the text is no such date or the day does not exist. */
export function fromIso(iso: IsoDate): DayNumber {
  if (iso.length !== 10 || iso.charCodeAt(4) !== DASH || iso.charCodeAt(7) !== DASH) return Number.NaN;
  const [year, month, day] = [figures(iso, 0, 4), figures(iso, 5, 7), figures(iso, 8, 10)];
  return isCivilDate(year, month, day) ? dayNumber(year, month, day) : Number.NaN;
}

/** True for `YYYY-MM-DD` that names a day which exists. */
export const isIsoDate = (text: string): boolean => !Number.isNaN(fromIso(text));

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The same day of the month `months` later, clamped to the end of a shorter month (民法典 202). */
export function plusMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, day: d } = civil(day);
  const total = year * 12 + month - 1 + months;
  const y = Math.floor(total / 12);
  const m = total - y * 12 + 1;
  return dayNumber(y, m, Math.min(d, daysInMonth(y, m)));
}

export const monthStart = (year: number, month: number): DayNumber => dayNumber(year, month, 1);
export const monthEnd = (year: number, month: number): DayNumber => dayNumber(year, month + 1, 1) - 1;

/** The Monday of the week in which the day lies (weeks run from Monday to Sunday). */
export const weekStart = (day: DayNumber): DayNumber => day - weekdayOf(day) + 1;

/** `days` later (earlier when negative). */
export const addDays = (iso: IsoDate, days: number): IsoDate => toIso(fromIso(iso) + days);

/** `months` later, clamped to the end of a shorter month. */
export const addMonths = (iso: IsoDate, months: number): IsoDate => toIso(plusMonths(fromIso(iso), months));

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => fromIso(to) - fromIso(from);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (iso: IsoDate): number => weekdayOf(fromIso(iso));

/** The last day of the month in which the day lies. */
export function endOfMonth(iso: IsoDate): IsoDate {
  const { year, month } = civil(fromIso(iso));
  return toIso(monthEnd(year, month));
}

/** The first day of the month in which the day lies. */
export const startOfMonth = (iso: IsoDate): IsoDate => `${iso.slice(0, 8)}01`;

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `周一` … `周日`. */
export const weekdayName = (iso: IsoDate): string => `周${WEEKDAYS[weekday(iso) - 1] ?? ''}`;
