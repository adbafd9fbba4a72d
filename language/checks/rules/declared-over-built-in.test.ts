import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { declaredOverBuiltIn } from './declared-over-built-in.js';

test('a type for a built-in field; a synonym is welcome', () => {
  expectMarked(
    declaredOverBuiltIn,
    '【字段】牵头单位\n  ⟦类型：文本⟧\n\n【字段】配合单位\n  同义：帮办单位\n\n【字段】监考单位\n  类型：单位',
  );
});

test('a synonym that takes a built-in field over', () => {
  expectMarked(
    declaredOverBuiltIn,
    '【字段】监考单位\n  类型：单位\n  同义：⟦配合单位⟧、监考部门\n\n【字段】配合单位\n  同义：协办单位',
  );
});
