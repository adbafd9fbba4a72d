import { expect, test } from 'vitest';
import { lifeOf } from './life.js';

test.each([
  ['2019年3月1日至2024年6月30日', '2019-03-01', '2024-06-30'],
  ['2019-03-01至2024-06-30', '2019-03-01', '2024-06-30'],
  ['2019.3～2024.6', '2019-03-01', '2024-06-30'],
  ['2019年至2024年2月', '2019-01-01', '2024-02-29'],
  ['至2024年6月', undefined, '2024-06-30'],
  ['2024年7月起', '2024-07-01', undefined],
  ['2024年7月1日至今', '2024-07-01', undefined],
  ['2024年2月30日至2024年13月', undefined, undefined],
  ['2019-03-01—2024-06-30', '2019-03-01', '2024-06-30'],
  ['2024年7月1日', '2024-07-01', undefined],
  ['2024年7月', '2024-07-01', undefined],
  ['说不清', undefined, undefined],
])('%s', (text, from, until) => {
  expect(lifeOf({ period: { text, span: { start: 0, end: text.length } } })).toEqual({ from, until });
});

test('a unit without 起止 is there for ever', () => {
  expect(lifeOf({ period: undefined })).toEqual({ from: undefined, until: undefined });
});
