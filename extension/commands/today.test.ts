import { expect, test } from 'vitest';
import { isDay, today } from './today.js';

test('today is the local day, also near midnight', () => {
  expect(today(new Date(2024, 0, 5, 0, 1))).toBe('2024-01-05');
  expect(today(new Date(2024, 11, 31, 23, 59))).toBe('2024-12-31');
});

test.each([
  ['2024-02-29', true],
  ['2024-02-30', false],
  ['2023-02-29', false],
  ['2024-6-1', false],
  ['6月底', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
