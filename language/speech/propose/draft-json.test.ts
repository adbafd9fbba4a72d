import { expect, test } from 'vitest';
import { draftTasks } from '../draft.js';
import { draftJson } from './draft-json.js';

test('offsets count code points: a character beyond the basic plane is one', () => {
  const text = '𠮷家村要在5月底前完成𣲷水河清淤3公里。县水利局要6月底前完成复核。';
  const { tasks, text: same } = draftJson(draftTasks(text));
  expect(same).toBe(text);
  expect(tasks).toHaveLength(2);
  const points = Array.from(text);
  for (const { start, end, quote } of tasks) expect(points.slice(start, end).join('')).toBe(quote);
  // Counted in UTF-16 units the second task would begin two places later.
  expect(tasks[1]?.start).toBe(text.indexOf('县水利局') - 2);
  expect(tasks[1]?.end).toBe(points.length);
});
