import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.js';
import { eventOf } from './events.js';
import { lowerBlock } from '../lower/lower.js';
import { preludeVocabulary } from './builder.js';

const read = (fields: string): unknown => {
  const [block] = parse(`【事件】汛期、主汛期\n${fields}`).blocks;
  return block && eventOf(lowerBlock(block, preludeVocabulary()));
};

test.each([
  ['  起止：每年5月15日至9月30日', '--05-15', '--09-30'],
  ['  起止：每年11月15日至次年3月15日', '--11-15', '--03-15'],
  ['  起止：2026年5月15日至9月30日', '2026-05-15', '2026-09-30'],
  ['  起止：2026-05-15—2026-09-30', '2026-05-15', '2026-09-30'],
  ['  日期：2026年5月15日', '2026-05-15', undefined],
  ['  日期：每年5月15日', '--05-15', undefined],
])('%s', (fields, start, end) => {
  expect(read(fields)).toEqual({
    name: '汛期',
    aliases: ['主汛期'],
    declared: true,
    start,
    ...(end === undefined ? {} : { end }),
  });
});

test('what has happened counts from its day, whatever was expected', () => {
  expect(read('  起止：每年5月15日至9月30日\n  发生：2026-05-20 入汛')).toEqual({
    name: '汛期',
    aliases: ['主汛期'],
    declared: true,
    start: '2026-05-20',
    occurred: true,
  });
});

test.each(['  起止：5月15日至9月30日', '  日期：5月15日', '  起止：入汛以后', ''])('%s: no year, no day', (fields) => {
  expect(read(fields)).toBeUndefined();
});
