import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civil,
  dayNumber,
  daysBetween,
  endOfMonth,
  fromIso,
  isIsoDate,
  startOfMonth,
  toIso,
  weekday,
  weekdayName,
} from './days.js';

describe('civil days', () => {
  it('agrees with the platform on every day', () => {
    assert(
      property(integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(civil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekday(toIso(Math.abs(day))) % 7).toBe(new Date(Math.abs(day) * 86_400_000).getUTCDay());
        const { year, month, day: d } = civil(day);
        expect(dayNumber(year, month, d)).toBe(day);
      }),
    );
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-04-31', false],
    ['2024-4-1', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => expect(isIsoDate(text)).toBe(exists));

  it('adds days and months, clamping to the end of a shorter month', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-01-15', -13)).toBe('2022-12-15');
    expect(daysBetween('2024-04-12', '2024-05-01')).toBe(19);
  });

  it('knows the ends of months and the weekday', () => {
    expect(endOfMonth('2023-02-03')).toBe('2023-02-28');
    expect(startOfMonth('2023-02-03')).toBe('2023-02-01');
    expect(weekdayName('2024-06-30')).toBe('周日');
    expect(Number.isNaN(fromIso('2024-02-30'))).toBe(true);
  });
});
