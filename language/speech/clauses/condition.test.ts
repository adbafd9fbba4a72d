import { expect, test } from 'vitest';
import { findCondition, isPremise } from './condition.js';

test.each<[string, boolean]>([
  ['对符合条件的村，要配备卫星电话2部。', true],
  ['凡是逾期未归还的，一律收回。', true],
  ['在确保安全的前提下，要加快进度。', true],
  ['对考核靠前的，给予奖励。', true],
  ['对排查出的问题，要建立清单。', false],
  ['对停工超过3个月的工地，由县住建局约谈。', false],
  ['对末位的进行约谈。', false],
])('%s is due under a premise: %s', (sentence, expected) => {
  const condition = findCondition(sentence);
  expect(condition).not.toBeNull();
  expect(isPremise(condition ?? '', sentence)).toBe(expected);
});
