import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { goalIsIndicator } from './goal-is-indicator.js';

test('a number and its unit', () => {
  expectMarked(
    goalIsIndicator,
    `【任务 1】修路
  目标：⟦完成投资 4.4 亿元⟧`,
  );
});

test('words', () => {
  expectMarked(
    goalIsIndicator,
    `【任务 1】修路
  目标：主车道通车`,
  );
});

test('the fix changes the label only', () => {
  expect(fixed(goalIsIndicator, '【任务 1】修路\n  目标：完成投资 4.4 亿元\n')).toContain(
    '  指标：完成投资 4.4 亿元\n',
  );
});
