import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { beyondCalendar } from './beyond-calendar.js';

test('working days into a year without an arrangement', () => {
  expectMarked(
    beyondCalendar,
    `【任务 1】整改
  时间节点：⟦300个工作日内⟧`,
  );
});

test('working days of this year', () => {
  expectMarked(
    beyondCalendar,
    `【任务 1】整改
  时间节点：30个工作日内`,
  );
});
