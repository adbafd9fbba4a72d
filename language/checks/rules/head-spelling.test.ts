import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { headSpelling } from './head-spelling.js';

test('with and without an id', () => {
  expectMarked(headSpelling, '⟦任务 1-3：⟧推进滨河路改造\n  牵头单位：市交通局\n\n⟦任务: ⟧整治排水');
});

test('the fix writes brackets and keeps the title', () => {
  expect(fixed(headSpelling, '任务 1-3 ： 推进滨河路改造')).toContain('【任务 1-3】推进滨河路改造');
});
