import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { repeatedUnit } from './repeated-unit.js';

test('under two names, on two lines, as responsible and as supporting', () => {
  expectMarked(
    repeatedUnit,
    '【任务 1】x\n  牵头单位：市交通局、⟦交通局⟧\n  责任单位：市交通局、市资源规划局\n  配合单位：市财政局、⟦市自规局⟧\n  配合单位：⟦市财政局⟧',
  );
});

test('to lead and to be responsible is no repetition', () => {
  expectMarked(repeatedUnit, '【任务 1】x\n  牵头单位：市交通局\n  责任单位：市交通局、市水利局');
});

test('names that nobody knows are compared as written', () => {
  expectMarked(repeatedUnit, '【任务 1】x\n  配合单位：甲公司、⟦甲 公司⟧');
});

test('the fix takes the later one out, with its line where it is alone', () => {
  expect(fixed(repeatedUnit, '【任务 1】x\n  配合单位：市财政局、市水利局、市财政局\n')).toContain(
    '  配合单位：市财政局、市水利局\n',
  );
  expect(fixed(repeatedUnit, '【任务 1】x\n  配合单位：市财政局\n  配合单位：市财政局\n  备注：y\n')).toContain(
    '  配合单位：市财政局\n  备注：y\n',
  );
});
