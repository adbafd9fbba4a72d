import { expect, test } from 'vitest';
import { withColumn } from './columns.js';

test('a column is added where it usually stands, and the order that somebody chose stays', () => {
  expect(withColumn(['id', 'title', 'deadline'], 'leadUnits')).toEqual(['id', 'title', 'leadUnits', 'deadline']);
  expect(withColumn(['deadline', 'id'], 'quote')).toEqual(['deadline', 'id', 'quote']);
  expect(withColumn(['title', 'id'], 'light')).toEqual(['light', 'title', 'id']);
});
