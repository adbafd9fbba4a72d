import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { conflictingSlots } from './conflicting-slots.js';

test('two sets that a project may be on', () => {
  expectMarked(
    conflictingSlots,
    '【清单】甲\n  要件：⟦批复（时限）⟧、方案\n\n【清单】乙\n  要件：⟦批复（附件）⟧、方案（附件）',
  );
});

test('a built-in field keeps its type', () => {
  expectMarked(conflictingSlots, '【清单】甲\n  要件：⟦分包领导（单位）⟧、计划开工（时限）、牵头单位');
});

test('classes do not meet each other, nor folders side by side', () => {
  expectMarked(conflictingSlots, '【类别】企业\n  字段：等级（数量）\n\n【类别】学校\n  字段：等级（文本）');
  expectMarked(
    conflictingSlots,
    '//- 东河/甲.duban\n【清单】甲\n  要件：批复（时限）\n//- 西山/乙.duban\n【清单】乙\n  要件：批复（附件）',
  );
});
