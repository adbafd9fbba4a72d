import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { malformedHead } from './malformed-head.js';

test.each([
  ['⟦【任务 3 推进滨河路改造】⟧', '【任务 3】推进滨河路改造'],
  ['⟦【任务 1-3：推进滨河路改造】⟧', '【任务 1-3】推进滨河路改造'],
  ['⟦【任务 4 推进滨河路改造⟧', '【任务 4】推进滨河路改造'],
  ['⟦【任务３、推进滨河路改造】⟧', '【任务 3】推进滨河路改造'],
  ['⟦【任务 3.】推进滨河路改造⟧', '【任务 3】推进滨河路改造'],
  ['⟦【任务 1-3⟧\n  牵头单位：市交通局', '【任务 1-3】\n'],
  ['⟦【1-3】推进滨河路改造⟧', '【任务 1-3】推进滨河路改造'],
])('%s', (source, better) => {
  expectMarked(malformedHead, source);
  expect(fixed(malformedHead, source)).toContain(better);
});

test.each(['⟦【2026年 重点】⟧', '⟦【任务 1234567】推进滨河路改造⟧', '⟦【任务 1-2-3-4-5-6】推进滨河路改造⟧'])(
  '%s: nothing is guessed',
  (source) => {
    const [finding] = expectMarked(malformedHead, source);
    expect(finding?.fixes()).toEqual([]);
  },
);
