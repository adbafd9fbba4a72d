import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unreadableCondition } from './unreadable-condition.js';

test('a condition without an operator, an unknown type', () => {
  expectMarked(
    unreadableCondition,
    '【清单】甲\n  范围：⟦项目，阶段 新建⟧\n  要件：⟦可研批复（日子）⟧、方案（附件）\n\n【规则】乙\n  范围：项目\n  要求：⟦分包领导⟧',
  );
});

test('the type that was meant', () => {
  expect(fixed(unreadableCondition, '【清单】甲\n  要件：可研批复（附件件）')).toContain('可研批复（附件）');
});

test('the type of a declared field', () => {
  const source =
    '【字段】进度\n  用于：任务\n  类型：⟦数字⟧\n\n【字段】难度\n  类型：选项 高/中/低\n\n【任务 1】x\n  类型：长期';
  expectMarked(unreadableCondition, source);
});
