import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unknownUnit } from './unknown-unit.js';

test('in every field of units, the document’s included', () => {
  expectMarked(
    unknownUnit,
    '【会议】会\n  交办单位：⟦市政办⟧\n\n【任务 1】x\n  牵头单位：市交通局、水利局\n  配合单位：⟦市交通剧⟧、各县（市、区）、无\n\n【清单】y\n  管理单位：⟦甲局⟧',
  );
});

test('a prefix reaches to the next line of the same field, not to another field', () => {
  expectMarked(unknownUnit, '【任务 1】x\n  配合单位：市发改委\n  配合单位：水利局\n  责任单位：⟦水利局⟧');
});

test('everybody, open ends and masks are reported by rules of their own', () => {
  expectMarked(unknownUnit, '【任务 1】x\n  责任单位：各级各部门、某局、待定、有关单位');
});

test('the fix takes the unit that was meant, the suffix stays', () => {
  expect(fixed(unknownUnit, '【任务 1】x\n  牵头单位：市自规剧（牵头）')).toContain('（牵头）');
  expect(fixed(unknownUnit, '【任务 1】x\n  牵头单位：市交通剧（牵头）')).toContain('  牵头单位：市交通局（牵头）');
});

test.each([
  ['市水利局和市财政局', '市水利局、市财政局'],
  ['市水利局以及财政局', '市水利局、财政局'],
  ['市水利局 市财政局与市交通局', '市水利局、市财政局、市交通局'],
])('%s are several units', (written, parts) => {
  const source = `【任务 1】x\n  配合单位：⟦${written}⟧`;
  const [finding] = expectMarked(unknownUnit, source);
  expect(finding?.message).toContain(`是否为“${parts}”？`);
  expect(fixed(unknownUnit, source)).toContain(`配合单位：${parts}`);
});

test('of joined names, one that nobody knows leaves all as written', () => {
  const [finding] = expectMarked(unknownUnit, '【任务 1】x\n  配合单位：⟦市水利局和新城办⟧');
  expect(finding?.message).toContain('名册里没有“市水利局和新城办”');
});

test('without any register there is one warning a file instead (DB217)', () => {
  expectMarked(unknownUnit, '# 【单位】不在这里\n【任务 1】x\n  牵头单位：市交通剧');
});
