import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unbalancedBrackets } from './unbalanced-brackets.js';

test('half a bracket in lists of units, people and references', () => {
  expectMarked(
    unbalancedBrackets,
    '【任务 1】x\n  配合单位：⟦各县（市、区⟧\n  前置：⟦1）、2⟧\n  分包领导：李明（副市长）',
  );
});

test('half and full width close each other', () => {
  expectMarked(unbalancedBrackets, '【任务 1】x\n  配合单位：各县（市、区)');
});

test('the fix closes at the end', () => {
  expect(fixed(unbalancedBrackets, '【任务 1】x\n  配合单位：各县（市、区')).toContain('各县（市、区）');
});
