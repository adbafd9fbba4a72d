import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  defaultCalendar,
  isBeyond,
  nextWorkday,
  previousWorkday,
  type WorkCalendar,
  withOverrides,
  workdaysBetween,
} from './index.js';

describe('defaultCalendar', () => {
  it.each([
    ['2024-04-12', true, 'an ordinary Friday'],
    ['2024-04-13', false, 'an ordinary Saturday'],
    ['2024-04-28', true, 'a Sunday worked for 劳动节'],
    ['2024-05-01', false, '劳动节'],
    ['2025-10-06', false, '中秋 within the holiday of 国庆节'],
    ['2026-02-14', true, 'a Saturday worked for 春节'],
  ])('%s: working day %s (%s)', (day, works) => expect(defaultCalendar.isWorkday(day)).toBe(works));

  it('names the holiday', () => {
    expect(defaultCalendar.holidayName('2024-06-10')).toContain('端午');
    expect(defaultCalendar.holidayName('2024-04-12')).toBeUndefined();
  });

  it('past its last year knows weekends and the statutory days only, and says that it is past', () => {
    const year = defaultCalendar.knownYears.last + 1;
    expect(defaultCalendar.isWorkday(`${year}-10-01`)).toBe(false);
    expect(isBeyond(`${year}-10-01`, defaultCalendar)).toBe(true);
    expect(isBeyond(`${year - 1}-10-01`, defaultCalendar)).toBe(false);
    expect(defaultCalendar.isWorkday('no day')).toBe(false);
  });

  it('knows the eve of the lunar year as a day off by law from 2025', () => {
    if (defaultCalendar.knownYears.last < 2027) expect(defaultCalendar.isWorkday('2027-02-05')).toBe(false);
  });
});

describe('withOverrides', () => {
  const office = withOverrides(defaultCalendar, {
    workdays: ['2024-05-01'],
    restdays: ['2024-04-12'],
    knownYears: [defaultCalendar.knownYears.last + 1],
  });

  it("puts the office's own days first", () => {
    expect(office.isWorkday('2024-05-01')).toBe(true);
    expect(office.isWorkday('2024-04-12')).toBe(false);
    expect(office.isWorkday('2024-04-15')).toBe(true);
    expect(office.knownYears.last).toBe(defaultCalendar.knownYears.last + 1);
  });
});

describe('counting working days', () => {
  it.each([
    ['2024-04-12', 30, '2024-05-27'],
    ['2024-09-30', 1, '2024-10-08'],
    ['2024-04-15', -1, '2024-04-12'],
    ['2024-04-12', 0, '2024-04-12'],
  ])('%s and %d working days is %s', (day, count, expected) =>
    expect(addWorkdays(day, count, defaultCalendar)).toBe(expected),
  );

  it('steps to the working day beside a rest day', () => {
    expect(nextWorkday('2024-05-01', defaultCalendar)).toBe('2024-05-06');
    expect(previousWorkday('2024-06-30', defaultCalendar)).toBe('2024-06-28');
    expect(nextWorkday('2024-04-12', defaultCalendar)).toBe('2024-04-12');
    expect(workdaysBetween('2024-04-12', '2024-05-27', defaultCalendar)).toBe(30);
    expect(workdaysBetween('2024-05-27', '2024-04-12', defaultCalendar)).toBe(-30);
  });

  it('does not hang on a calendar without working days', () => {
    const idle: WorkCalendar = {
      isWorkday: () => false,
      knownYears: { first: 2000, last: 2030 },
      holidayName: () => undefined,
    };
    expect(addWorkdays('2024-04-12', 3, idle)).toBe('2024-04-15');
  });
});
