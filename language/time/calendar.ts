import { almanac } from './almanac.js';
import { statutoryRules } from './data/statutory.js';
import { civil, dayNumber, type DayNumber, fromIso, toIso, weekdayOf } from './days.js';
import { lunarDay, solarTerm } from './lunar.js';
import type { WorkCalendar } from './types.js';

const { getDayDetail } = almanac;

const FIRST_ARRANGED_YEAR = 2004;

/** In a year with an arrangement, National Day is listed as a holiday; in one without it is an ordinary weekday name. */
const isArranged = (year: number): boolean => getDayDetail(`${year}-10-01`).name.includes(',');

function lastArrangedYear(): number {
  let year = FIRST_ARRANGED_YEAR;
  while (isArranged(year + 1)) year += 1;
  return year;
}

/** One year of the calendar: rest days as flags by day of the year, and the names of holidays. */
interface YearTable {
  readonly first: DayNumber;
  readonly rest: Uint8Array;
  readonly names: ReadonlyMap<DayNumber, string>;
}

const DAYS_OF_A_LONG_YEAR = 366;

function arrangedYear(year: number): YearTable {
  const first = dayNumber(year, 1, 1);
  const rest = new Uint8Array(DAYS_OF_A_LONG_YEAR);
  const names = new Map<DayNumber, string>();
  for (let day = first; day < dayNumber(year + 1, 1, 1); day += 1) {
    const detail = getDayDetail(toIso(day));
    rest[day - first] = detail.work ? 0 : 1;
    // A listed day reads “English name,中文名,length”; the same form marks make-up working days.
    const name = detail.name.split(',')[1];
    if (name !== undefined && !detail.work) names.set(day, name);
  }
  return { first, rest, names };
}

function statutoryYear(year: number): YearTable {
  const first = dayNumber(year, 1, 1);
  const rest = new Uint8Array(DAYS_OF_A_LONG_YEAR);
  for (let i = 0; i < DAYS_OF_A_LONG_YEAR; i += 1) rest[i] = weekdayOf(first + i) > 5 ? 1 : 0;
  const names = new Map<DayNumber, string>();
  const rule = statutoryRules.filter((r) => r.from <= year).at(-1);
  for (const holiday of rule?.holidays ?? []) {
    const start =
      holiday.solar !== undefined
        ? dayNumber(year, holiday.solar[0], holiday.solar[1])
        : holiday.lunar !== undefined
          ? eveOr(year, holiday.lunar)
          : solarTerm(year, '清明');
    if (start === undefined) continue;
    for (let day = start; day < start + holiday.days; day += 1) {
      rest[day - first] = 1;
      names.set(day, holiday.name);
    }
  }
  return { first, rest, names };
}

/** Day 0 of the first month is the eve: the day before its first. */
function eveOr(year: number, [month, day]: readonly [number, number]): DayNumber | undefined {
  if (day > 0) return lunarDay(year, month, day);
  const first = lunarDay(year, month, 1);
  return first === undefined ? undefined : first - 1;
}

const tables = new Map<number, YearTable>();

function tableOf(year: number): YearTable {
  let table = tables.get(year);
  if (table === undefined) {
    table = year >= FIRST_ARRANGED_YEAR && isArranged(year) ? arrangedYear(year) : statutoryYear(year);
    tables.set(year, table);
  }
  return table;
}

/**
 * The working-day calendar of the State Council's yearly arrangements (make-up working days included). Outside its
 * known years it knows weekends and the statutory holidays by law only; such answers carry the flag `beyondCalendar`.
 */
export const defaultCalendar: WorkCalendar = {
  isWorkday(iso) {
    const day = fromIso(iso);
    if (Number.isNaN(day)) return false;
    const table = tableOf(civil(day).year);
    return table.rest[day - table.first] === 0;
  },
  knownYears: { first: FIRST_ARRANGED_YEAR, last: lastArrangedYear() },
  holidayName(iso) {
    const day = fromIso(iso);
    return Number.isNaN(day) ? undefined : tableOf(civil(day).year).names.get(day);
  },
};
