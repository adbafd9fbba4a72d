import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { malformedHead } from './malformed-head.js';

test.each([
  ['⟦【任务 3 推进滨河路改造】⟧', '【任务 3】推进滨河路改造'],
  ['⟦【任务 1-3：推进滨河路改造】⟧', '【任务 1-3】推进滨河路改造'],
  ['⟦【任务 4 推进滨河路改造⟧', '【任务 4】推进滨河路改造'],
  ['⟦【任务３、推进滨河路改造】⟧', '【任务 3】推进滨河路改造'],
])('%s', (source, better) => {
  expectMarked(malformedHead, source);
  expect(fixed(malformedHead, source)).toContain(better);
});

test('what begins with no known word is only reported', () => {
  const [finding] = expectMarked(malformedHead, '⟦【2026年 重点】⟧');
  expect(finding?.fixes()).toEqual([]);
});
