import { almanac } from './almanac.js';
import { dayNumber, type DayNumber, fromIso } from './days.js';

const { getSolarDateFromLunar, getSolarTermDate, getYearLeapMonth, monthDays } = almanac;

/** The years whose lunar calendar the table covers. */
export const LUNAR_YEARS = { first: 1901, last: 2099 } as const;

const cache = new Map<string, DayNumber | undefined>();

/** The first call for a key computes, later calls look up; the tables behind it are slow to walk. */
function remember(key: string, compute: () => DayNumber | undefined): DayNumber | undefined {
  if (cache.has(key)) return cache.get(key);
  const value = compute();
  cache.set(key, value);
  return value;
}

const known = (lunarYear: number): boolean => lunarYear >= LUNAR_YEARS.first && lunarYear <= LUNAR_YEARS.last;

/**
 * The day of a lunar date. The lunar year is named by the solar year in which it begins; undefined outside the table,
 * for a leap month which that year does not have, and for a 30th day of a month of 29.
 */
export function lunarDay(lunarYear: number, month: number, day: number, leap = false): DayNumber | undefined {
  if (!known(lunarYear) || month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  return remember(`L${lunarYear}-${month}-${day}-${leap}`, () => {
    const start = monthStartOf(lunarYear, month, leap);
    if (start === undefined) return undefined;
    const length = lunarMonthLength(lunarYear, month, leap);
    return day > length ? undefined : start + day - 1;
  });
}

function monthStartOf(lunarYear: number, month: number, leap: boolean): DayNumber | undefined {
  const written = `${lunarYear}-${String(month).padStart(2, '0')}-01`;
  const { date, leapMonthDate } = getSolarDateFromLunar(written);
  const iso = leap ? leapMonthDate : date;
  return iso === undefined ? undefined : fromIso(iso);
}

/** The number of days of a lunar month: 29 or 30. */
export function lunarMonthLength(lunarYear: number, month: number, leap = false): number {
  if (leap) return getYearLeapMonth(lunarYear).days;
  return monthDays(lunarYear, month);
}

/** The 24 solar terms in the order of the solar year, with the names that people write. */
export const SOLAR_TERMS = [
  ['小寒', 1, 'lesser_cold'],
  ['大寒', 1, 'greater_cold'],
  ['立春', 2, 'the_beginning_of_spring'],
  ['雨水', 2, 'rain_water'],
  ['惊蛰', 3, 'the_waking_of_insects'],
  ['春分', 3, 'the_spring_equinox'],
  ['清明', 4, 'pure_brightness'],
  ['谷雨', 4, 'grain_rain'],
  ['立夏', 5, 'the_beginning_of_summer'],
  ['小满', 5, 'lesser_fullness_of_grain'],
  ['芒种', 6, 'grain_in_beard'],
  ['夏至', 6, 'the_summer_solstice'],
  ['小暑', 7, 'lesser_heat'],
  ['大暑', 7, 'greater_heat'],
  ['立秋', 8, 'the_beginning_of_autumn'],
  ['处暑', 8, 'the_end_of_heat'],
  ['白露', 9, 'white_dew'],
  ['秋分', 9, 'the_autumn_equinox'],
  ['寒露', 10, 'code_dew'],
  ['霜降', 10, 'frost_descent'],
  ['立冬', 11, 'the_beginning_of_winter'],
  ['小雪', 11, 'lesser_snow'],
  ['大雪', 12, 'greater_snow'],
  ['冬至', 12, 'the_winter_solstice'],
] as const;

/** The day of a solar term in a solar year; undefined outside 1901–2099 and for an unknown name. */
export function solarTerm(year: number, name: string): DayNumber | undefined {
  if (!known(year)) return undefined;
  const term = SOLAR_TERMS.find(([written]) => written === name);
  if (term === undefined) return undefined;
  return remember(`T${year}-${name}`, () => fromIso(getSolarTermDate(year, term[1], term[2])));
}

/** 初伏, 中伏 and 末伏: the third and fourth 庚 day after 夏至 and the first after 立秋. */
export function dogDays(year: number): { first: DayNumber; last: DayNumber } | undefined {
  const solstice = solarTerm(year, '夏至');
  const autumn = solarTerm(year, '立秋');
  if (solstice === undefined || autumn === undefined) return undefined;
  const first = stemDayOnOrAfter(solstice) + 20;
  return { first, last: stemDayOnOrAfter(autumn) + 9 };
}

// 1970-01-01 was a 辛巳 day, so 庚 days are those whose number leaves 9 when divided by ten.
const stemDayOnOrAfter = (day: DayNumber): DayNumber => day + ((((9 - day) % 10) + 10) % 10);

/** The first day of 数九: 冬至; it lasts 81 days. */
export const winterCount = (year: number): DayNumber => solarTerm(year, '冬至') ?? dayNumber(year, 12, 21);
