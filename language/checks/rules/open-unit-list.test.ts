import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { openUnitList } from './open-unit-list.js';

test('等部门 and 有关单位', () => {
  expectMarked(openUnitList, '【任务 1】x\n  配合单位：市水利局、市财政局⟦等8个部门⟧、⟦有关单位⟧');
});

test('a closed list', () => {
  expectMarked(openUnitList, '【任务 1】x\n  配合单位：市水利局、市财政局');
});
