import { expect, test } from 'vitest';
import { JUNE_15 } from '../papers.fixture.js';
import { taskCalendar } from './task-calendar.js';

test('deadlines, open milestones and rhythms of what is open', () => {
  expect(taskCalendar(JUNE_15, { unit: '市交通局' }).entries.map(({ id, day, rule }) => [id, day, rule])).toEqual([
    ['重点0306#1/due', '2026-06-30', undefined],
    ['重点0306#1/milestone/完成路基', '2026-05-31', undefined],
    ['重点0306#1/reporting/0', '2026-06-28', 'FREQ=MONTHLY;BYMONTHDAY=28'],
    ['重点0306#2/due', '2026-05-31', undefined],
  ]);
});

test('closed tasks are no appointments', () => {
  const ids = taskCalendar(JUNE_15, {}).entries.map(({ id }) => id);
  expect(ids.some((id) => id.startsWith('重点0306#3'))).toBe(false);
});
