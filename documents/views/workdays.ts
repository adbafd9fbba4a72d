import { addDays } from '../../language/time/days.js';
import type { WorkCalendar } from '../../language/time/types.js';

/** The working day that comes so many working days after a day. */
export function workdaysAfter(day: string, count: number, calendar: WorkCalendar): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (calendar.isWorkday(at)) left--;
  }
  return at;
}
