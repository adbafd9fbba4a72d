import type { RecurrenceBody, RecurrencePlace } from './ast.js';

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const WORKDAYS = 'BYDAY=MO,TU,WE,TH,FR';

const byDay = (weekdays: readonly number[], ordinal?: number): string =>
  `BYDAY=${weekdays.map((weekday) => `${ordinal ?? ''}${BYDAY[weekday - 1] ?? ''}`).join(',')}`;

const every = (freq: string, interval: number): string =>
  interval === 1 ? `FREQ=${freq}` : `FREQ=${freq};INTERVAL=${interval}`;

/** The RFC 5545 rule of a rhythm and of the day on which it falls due, without `RRULE:`. */
export function rruleOf({ every: unit, interval, place }: RecurrenceBody): string {
  switch (unit) {
    case 'day':
      return every('DAILY', interval);
    case 'workday':
      return `${every('WEEKLY', 1)};${WORKDAYS}${interval === 1 ? '' : `;INTERVAL=${interval}`}`;
    case 'week':
      return place?.weekdays === undefined
        ? every('WEEKLY', interval)
        : `${every('WEEKLY', interval)};${byDay(place.weekdays)}`;
    case 'xun':
      return 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1';
    case 'halfMonth':
      return 'FREQ=MONTHLY;BYMONTHDAY=15,-1';
    case 'month':
      return place === undefined ? every('MONTHLY', interval) : inMonth(place, interval);
    case 'quarter':
      return place === undefined ? every('MONTHLY', 3 * interval) : inYear(place, 1);
    case 'halfYear':
      return place === undefined ? every('MONTHLY', 6 * interval) : inYear(place, 1);
    default:
      return place === undefined ? every('YEARLY', interval) : inYear(place, interval);
  }
}

function inMonth(place: RecurrencePlace, interval: number): string {
  return place.months === undefined ? [every('MONTHLY', interval), ...dayParts(place)].join(';') : inYear(place, 1);
}

function inYear(place: RecurrencePlace, interval: number): string {
  if (place.months === undefined) return every('YEARLY', interval);
  return [every('YEARLY', interval), `BYMONTH=${place.months.join(',')}`, ...dayParts(place)].join(';');
}

function dayParts({ days, weekdays, ordinal, workday, dayNamed }: RecurrencePlace): string[] {
  if (!dayNamed) return [];
  if (workday === true) return [WORKDAYS, `BYSETPOS=${ordinal ?? -1}`];
  if (weekdays !== undefined) return [byDay(weekdays, ordinal)];
  return days === undefined ? [] : [`BYMONTHDAY=${days.join(',')}`];
}
