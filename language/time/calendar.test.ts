import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkdays,
  defaultCalendar,
  fromIso,
  isBeyond,
  nextWorkday,
  previousWorkday,
  understandDeadline,
  weekdayOf,
  type WorkCalendar,
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

  /** 国务院办公厅关于2024、2025、2026年部分节假日安排的通知: days off, and weekends worked in exchange. */
  const ARRANGEMENTS: readonly (readonly [number, readonly (readonly [string, string])[], readonly string[]])[] = [
    [
      2024,
      [
        ['01-01', '01-01'],
        ['02-10', '02-17'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['06-08', '06-10'],
        ['09-15', '09-17'],
        ['10-01', '10-07'],
      ],
      ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    ],
    [
      2025,
      [
        ['01-01', '01-01'],
        ['01-28', '02-04'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['05-31', '06-02'],
        ['10-01', '10-08'],
      ],
      ['01-26', '02-08', '04-27', '09-28', '10-11'],
    ],
    [
      2026,
      [
        ['01-01', '01-03'],
        ['02-15', '02-23'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['06-19', '06-21'],
        ['09-25', '09-27'],
        ['10-01', '10-07'],
      ],
      ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    ],
  ];

  it.each(ARRANGEMENTS)('%d is arranged as the State Council announced, every day of it', (year, off, worked) => {
    const wrong: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const monthDay = day.slice(5);
      const weekend = weekdayOf(fromIso(day)) > 5;
      const rests = off.some(([first, last]) => monthDay >= first && monthDay <= last);
      const works = worked.includes(monthDay) || (!weekend && !rests);
      if (defaultCalendar.isWorkday(day) !== works) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['国庆假期前', '国庆期间', '春节后首个工作日', '每月第一个工作日', '10个工作日内', '明年首个工作日'])(
    '%s leans on the arrangement and says so where none is known',
    (text) => {
      const { last } = defaultCalendar.knownYears;
      expect(understandDeadline(text, { ref: `${last}-12-31` }).flags).toContain('beyondCalendar');
      expect(understandDeadline(text, { ref: '2024-04-12' }).flags).not.toContain('beyondCalendar');
    },
  );

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
