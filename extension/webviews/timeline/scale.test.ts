import { expect, test } from 'vitest';
import { dayNumber, dayOf, extent, isCovered, ticks, width, x } from './scale.js';

const lane = (start: string | null, deadline: string | null, ...milestones: string[]) => ({
  key: 'k',
  uri: 'file:///a.duban',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  id: '1',
  title: 't',
  leadUnits: [],
  meeting: 'm',
  start,
  deadline,
  light: { code: 'green' as const, label: '绿灯' },
  progress: null,
  milestones: milestones.map((date) => ({ name: 'n', date, words: date, late: false })),
});

test('days survive the way to a number and back, leap day included', () => {
  for (const day of ['1999-12-31', '2024-02-29', '2024-10-27']) expect(dayOf(dayNumber(day))).toBe(day);
});

test('the axis begins with a month and holds every date and today', () => {
  const { first, last } = extent(
    [lane('2024-04-12', '2024-09-30', '2025-01-15'), lane(null, '2024-03-20')],
    '2024-06-01',
  );
  expect(dayOf(first)).toBe('2024-03-01');
  expect(dayOf(last)).toBe('2025-02-15');
});

test('a day further right is a later day', () => {
  const scale = { first: dayNumber('2024-01-01'), last: dayNumber('2024-12-31'), perDay: 2 };
  expect(x(scale, '2024-01-01')).toBe(0);
  expect(x(scale, '2024-02-01')).toBe(62);
  expect(width(scale)).toBe(732);
});

test.each([
  [0.5, ['2024-01', '07', '2025-01']],
  [2, ['2024-01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '2025-01']],
])('at %s pixels a day the labels have room', (perDay, labels) => {
  const scale = { first: dayNumber('2024-01-01'), last: dayNumber('2025-01-31'), perDay };
  expect(ticks(scale).map((tick) => tick.label)).toEqual(labels);
});

test('wide days show Mondays', () => {
  const scale = { first: dayNumber('2024-04-01'), last: dayNumber('2024-04-16'), perDay: 8 };
  expect(ticks(scale).map((tick) => tick.label)).toEqual(['2024-04', '04-08', '04-15']);
});

test('labels that today covers are left out', () => {
  const scale = { first: dayNumber('2024-01-01'), last: dayNumber('2024-12-31'), perDay: 2 };
  const label = (day: string) => ({ day, label: day.slice(5, 7), major: false });
  expect(isCovered(scale, label('2024-05-01'), '2024-05-20')).toBe(true);
  expect(isCovered(scale, label('2024-06-01'), '2024-05-20')).toBe(false);
  expect(isCovered(scale, label('2024-04-01'), '2024-05-20')).toBe(false);
});
