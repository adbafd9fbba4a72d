import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { leadAlsoSupports } from './lead-also-supports.js';

test('under another name as well', () => {
  expectMarked(leadAlsoSupports, '【任务 1】x\n  牵头单位：市资源规划局\n  配合单位：市财政局、⟦市自规局⟧');
});

test('led by the section, supporting itself', () => {
  expectMarked(leadAlsoSupports, '【分组 1】y\n  牵头单位：市交通局\n\n【任务 1】x\n  分组：1\n  配合单位：⟦市交通局⟧');
});

test('a place that leads and all places that support are no mistake', () => {
  expectMarked(leadAlsoSupports, '【任务 1】x\n  牵头单位：东河县\n  配合单位：各县（市、区）');
});

test.each([
  ['市财政局、市交通局', '市财政局'],
  ['市交通局、市财政局', '市财政局'],
  ['市交通局', '无'],
])('the fix leaves the others: %s', (before, after) => {
  expect(fixed(leadAlsoSupports, `【任务 1】x\n  牵头单位：市交通局\n  配合单位：${before}\n`)).toContain(
    `  配合单位：${after}\n`,
  );
});
