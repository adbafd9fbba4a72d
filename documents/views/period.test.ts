import { expect, test } from 'vitest';
import { dayBefore, type Period, readPeriod } from './period.js';

test.each([
  ['2026-05', '2026年5月', '2026-05-01', '2026-05-31'],
  ['2026年2月', '2026年2月', '2026-02-01', '2026-02-28'],
  ['2026-Q2', '2026年第二季度', '2026-04-01', '2026-06-30'],
  ['2026年第三季度', '2026年第三季度', '2026-07-01', '2026-09-30'],
  ['2026上半年', '2026年上半年', '2026-01-01', '2026-06-30'],
  ['2026', '2026年', '2026-01-01', '2026-12-31'],
])('%s', (written, label, from, to) => {
  expect(readPeriod(written)).toEqual({ label, from, to });
});

test.each(['2026-13', '五月', '', '2026-5-1'])('“%s” is none', (written) => {
  expect(readPeriod(written)).toBeUndefined();
});

test('the day before', () => {
  expect(dayBefore(readPeriod('2026-01') as Period)).toBe('2025-12-31');
});
