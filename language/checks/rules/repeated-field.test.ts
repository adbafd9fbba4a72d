import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { repeatedField } from './repeated-field.js';

test('every one of them is reported, synonyms included', () => {
  expectMarked(repeatedField, '【任务 1】x\n  ⟦时间节点：6月底前⟧\n  牵头单位：市交通局\n  ⟦完成时限：9月底前⟧');
});

test('the first that says something is the one in use', () => {
  const found = expectMarked(repeatedField, '【任务 1】x\n  ⟦力度：⟧\n  ⟦力度：确保⟧');
  expect(found[1]?.message).toContain('现在取的是这一行');
  expect(found[0]?.related).toHaveLength(1);
});

test('fields that may stand often may', () => {
  expectMarked(repeatedField, '【任务 1】x\n  牵头单位：市交通局\n  牵头单位：市水利局\n  备注：甲\n  备注：乙');
});
