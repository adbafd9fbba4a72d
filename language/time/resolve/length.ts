import type { Length, LengthUnit } from '../ast.js';
import { type DayNumber, plusMonths, toIso } from '../days.js';
import { addWorkdays } from '../workdays.js';
import { dayOf, type Scene } from './context.js';

const MONTHS: Partial<Record<LengthUnit, number>> = { year: 12, quarter: 3, month: 1 };
const DAYS: Partial<Record<LengthUnit, number>> = { week: 7, xun: 10, day: 1, hour: 1 / 24, minute: 1 / 1440 };

/** The day that a length after (or before) a day leads to; the first day is not counted (民法典201), months clamp (202). */
export function plusLength(from: DayNumber, length: Length, direction: 1 | -1, scene: Scene): DayNumber {
  let day = from;
  for (const { n, unit } of length.amounts) day = plusAmount(day, n * direction, unit, scene);
  return day;
}

function plusAmount(from: DayNumber, n: number, unit: LengthUnit, scene: Scene): DayNumber {
  if (!Number.isFinite(from)) return Number.NaN;
  const months = MONTHS[unit];
  if (months !== undefined) {
    const whole = Math.trunc(n * months);
    // Half a month is fifteen days.
    return plusMonths(from, whole) + Math.round((n * months - whole) * 30);
  }
  const days = DAYS[unit];
  if (days !== undefined) return from + Math.sign(n) * Math.ceil(Math.abs(n) * days - 1e-9);
  return dayOf(addWorkdays(toIso(from), n, scene.calendar));
}

const ISO_UNIT: Readonly<Record<LengthUnit, string>> = {
  year: 'Y',
  quarter: 'M',
  month: 'M',
  week: 'W',
  xun: 'D',
  day: 'D',
  workday: 'WD',
  hour: 'H',
  minute: 'M',
};

/** ISO 8601 of a length (`P1Y6M`, `P45D`, `PT48H`), working days as `P15WD`; null where a figure is masked. */
export function isoDuration(length: Length): string | null {
  if (length.masked || length.amounts.length === 0) return null;
  let date = '';
  let time = '';
  for (const { n, unit } of length.amounts) {
    if (unit === 'hour' || unit === 'minute') time += `${n}${ISO_UNIT[unit]}`;
    else if (unit === 'month' && !Number.isInteger(n)) date += `${Math.trunc(n)}M${Math.round((n % 1) * 30)}D`;
    else date += `${unit === 'quarter' ? n * 3 : unit === 'xun' ? n * 10 : n}${ISO_UNIT[unit]}`;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

/** True where the length is two years or more, so that it may also end with a calendar year (C11). */
export const isYears = (length: Length): boolean =>
  length.amounts[0]?.unit === 'year' && (length.amounts[0]?.n ?? 0) >= 2;
