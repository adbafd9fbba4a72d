import type { Rhythm, RhythmDay } from './rhythm.js';

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const WORKDAYS = 'BYDAY=MO,TU,WE,TH,FR';
/** 每月31日 is the last day of every month: a rule that names the 31st would skip the shorter ones. */
const LONGEST_MONTH = 31;

const byDay = (weekdays: readonly number[], ordinal?: number): string =>
  `BYDAY=${weekdays.map((weekday) => `${ordinal ?? ''}${BYDAY[weekday - 1] ?? ''}`).join(',')}`;

const every = (freq: string, interval: number): string =>
  interval === 1 ? `FREQ=${freq}` : `FREQ=${freq};INTERVAL=${interval}`;

/**
 * The RFC 5545 rule of a rhythm, without `RRULE:`, for exports alone. Where `ruleIsExact` is false it is only the frequency, and an
 * export lists the days of `occurrences` as RDATE.
 */
export function toRRule(rhythm: Rhythm): string {
  const { interval, days } = rhythm;
  const [day] = joined(days);
  switch (rhythm.every) {
    case 'day':
      return every('DAILY', interval);
    case 'workday':
      return `${every('WEEKLY', 1)};${WORKDAYS}${interval === 1 ? '' : `;INTERVAL=${interval}`}`;
    case 'week':
      return day?.weekdays === undefined
        ? every('WEEKLY', interval)
        : `${every('WEEKLY', interval)};${byDay(day.weekdays)}`;
    case 'xun':
      return 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1';
    case 'halfMonth':
      return 'FREQ=MONTHLY;BYMONTHDAY=15,-1';
    case 'month':
      return monthly(day, rhythm, 1);
    case 'quarter':
      return monthly(day, rhythm, 3);
    case 'halfYear':
    case 'term':
      return monthly(day, rhythm, 6);
    default:
      return day?.months === undefined ? every('YEARLY', interval) : inYear(day, rhythm, interval);
  }
}

/** True where the rule alone yields the days of `occurrences`: one place in its unit, and nothing that moves or limits it. */
export const ruleIsExact = (rhythm: Rhythm): boolean => {
  const [day, ...more] = joined(rhythm.days);
  return (
    more.length === 0 &&
    rhythm.dayNamed &&
    rhythm.season === undefined &&
    rhythm.onRestDay === undefined &&
    rhythm.every !== 'workday' &&
    day?.workday !== true &&
    day?.festival === undefined &&
    day?.lunar === undefined &&
    (day?.months !== undefined || (day?.days ?? []).every((n) => n < 29 || n === LONGEST_MONTH))
  );
};

function monthly(day: RhythmDay | undefined, rhythm: Rhythm, months: number): string {
  if (day === undefined) return every('MONTHLY', months * rhythm.interval);
  if (day.months === undefined) return [every('MONTHLY', months * rhythm.interval), ...parts(day, rhythm)].join(';');
  return inYear(day, rhythm, 1);
}

const inYear = (day: RhythmDay, rhythm: Rhythm, interval: number): string =>
  [every('YEARLY', interval), `BYMONTH=${(day.months ?? []).join(',')}`, ...parts(day, rhythm)].join(';');

function parts({ months, days, weekdays, ordinal, workday }: RhythmDay, { dayNamed }: Rhythm): string[] {
  if (!dayNamed) return [];
  if (workday === true) return [WORKDAYS, `BYSETPOS=${ordinal ?? -1}`];
  if (weekdays !== undefined) return [byDay(weekdays, ordinal)];
  if (days === undefined) return [];
  const everyMonth = months === undefined;
  return [`BYMONTHDAY=${days.map((n) => (everyMonth && n === LONGEST_MONTH ? -1 : n)).join(',')}`];
}

/** Places that differ in their months alone are one (7月10日 and 1月10日). */
function joined(days: readonly RhythmDay[]): readonly RhythmDay[] {
  const found: RhythmDay[] = [];
  for (const day of days) {
    const alike = found.findIndex(
      (other) => JSON.stringify({ ...other, months: 0 }) === JSON.stringify({ ...day, months: 0 }),
    );
    const known = found[alike];
    if (known?.months === undefined || day.months === undefined) found.push(day);
    else found[alike] = { ...known, months: [...known.months, ...day.months] };
  }
  return found;
}
