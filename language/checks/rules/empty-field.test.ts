import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { emptyField } from './empty-field.js';

test('nothing after the colon', () => {
  expectMarked(emptyField, '【任务 1】x\n  ⟦配合单位：⟧\n  目标：无\n  ⟦进展：⟧');
});

test('fields with a rule of their own are left to it, unknown ones as well', () => {
  expectMarked(emptyField, '【任务 1】x\n  牵头单位：\n  时间节点：\n  乱写：');
});
