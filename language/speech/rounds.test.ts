import { expect, test } from 'vitest';
import { FIRST_ROUND } from './testing/rounds/first.js';
import { FOURTH_ROUND } from './testing/rounds/fourth.js';
import { SECOND_ROUND } from './testing/rounds/second.js';
import { THIRD_ROUND } from './testing/rounds/third.js';
import { measure } from './testing/slotted.js';

test.each([
  ['first', FIRST_ROUND],
  ['second', SECOND_ROUND],
  ['third', THIRD_ROUND],
  ['fourth', FOURTH_ROUND],
])('speeches of the %s round: tasks, owners, limits, targets and rhythms hold the bars', (_, speeches) => {
  const found = measure(speeches);
  expect(found.tasks).toBeGreaterThanOrEqual(0.94);
  expect(found.owners).toBeGreaterThanOrEqual(0.92);
  expect(found.deadline).toBeGreaterThanOrEqual(0.94);
  expect(found.targets).toBeGreaterThanOrEqual(0.84);
  expect(found.cadence).toBeGreaterThanOrEqual(0.86);
  expect(found.wrong).toBeLessThanOrEqual(0.05);
});
