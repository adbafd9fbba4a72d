import { fromIso, toIso } from './days.js';
import type { IsoDate, WorkCalendar } from './types.js';

/**
 * How far a search for a working day goes before it gives up: no arrangement rests longer, and a calendar that
 * knows no working day at all must not hang.
 */
const LONGEST_REST = 60;

function step(day: IsoDate, calendar: WorkCalendar, by: 1 | -1): IsoDate {
  const start = fromIso(day);
  for (let i = 1; i <= LONGEST_REST; i += 1) {
    const candidate = toIso(start + i * by);
    if (calendar.isWorkday(candidate)) return candidate;
  }
  return toIso(start + by);
}

/** The day itself where it is a working day, else the first working day after it. */
export const nextWorkday = (day: IsoDate, calendar: WorkCalendar): IsoDate =>
  calendar.isWorkday(day) ? day : step(day, calendar, 1);

/** The day itself where it is a working day, else the last working day before it. */
export const previousWorkday = (day: IsoDate, calendar: WorkCalendar): IsoDate =>
  calendar.isWorkday(day) ? day : step(day, calendar, -1);

/** The `count`th working day after the day (before it when negative); day 0 is not counted. */
export function addWorkdays(day: IsoDate, count: number, calendar: WorkCalendar): IsoDate {
  let current = day;
  const by = count < 0 ? -1 : 1;
  for (let left = Math.abs(Math.trunc(count)); left > 0; left -= 1) current = step(current, calendar, by);
  return current;
}

/** Working days after `from` up to and including `to`; negative where `to` lies before `from`. */
export function workdaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar);
  let count = 0;
  for (let day = fromIso(from) + 1; day <= fromIso(to); day += 1) if (calendar.isWorkday(toIso(day))) count += 1;
  return count;
}

/** True where the day lies outside the years whose arrangement the calendar knows. */
export function isBeyond(day: IsoDate, calendar: WorkCalendar): boolean {
  const year = Number(day.slice(0, 4));
  return year < calendar.knownYears.first || year > calendar.knownYears.last;
}
