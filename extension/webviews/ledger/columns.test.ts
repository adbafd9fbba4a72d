import { expect, test } from 'vitest';
import { Columns } from './columns.js';

const columns = new Columns([{ id: 'source', title: '来源' }]);

test('a column is added where it usually stands, and the order that somebody chose stays', () => {
  expect(columns.withColumn(['id', 'title', 'deadline'], 'leadUnits')).toEqual([
    'id',
    'title',
    'leadUnits',
    'deadline',
  ]);
  expect(columns.withColumn(['deadline', 'id'], 'source')).toEqual(['deadline', 'id', 'source']);
  expect(columns.withColumn(['title', 'id'], 'light')).toEqual(['light', 'title', 'id']);
});
