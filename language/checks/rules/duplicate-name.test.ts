import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { duplicateName } from './duplicate-name.js';

test('units, posts and groups share their names; full names and aliases count', () => {
  expectMarked(
    duplicateName,
    '【单位】⟦市甲局⟧、市乙局\n\n【岗位】⟦市甲局⟧\n\n【单位】市丙局\n  别名：⟦丙局⟧\n\n【单位组】丁组\n  别名：⟦丙 局⟧',
  );
});

test('twice in one head', () => {
  expectMarked(duplicateName, '【单位】⟦市甲局⟧、⟦市甲局⟧');
});

test('an alias that repeats the own name does no harm', () => {
  expectMarked(duplicateName, '【单位】市甲局\n  全称：市甲局\n  别名：市甲局');
});

test('lists, events and classes have names of their own', () => {
  expectMarked(duplicateName, '【清单】汛期\n\n【事件】汛期\n\n【单位】汛期\n\n【清单】⟦甲单⟧\n\n【清单】⟦甲单⟧');
});

test('a nearer folder hides the outer declaration, which is worth knowing', () => {
  const [finding] = expectMarked(
    duplicateName,
    '//- 单位.duban\n【单位】市甲局\n//- 东河/单位.duban\n【单位】⟦市甲局⟧',
  );
  expect(finding?.severity).toBe('info');
  expect(finding?.related[0]?.place.path).toBe('单位.duban');
});

test('two folders side by side do not see each other', () => {
  expectMarked(duplicateName, '//- 西山/单位.duban\n【单位】市甲局\n//- 东河/单位.duban\n【单位】市甲局');
});

test('the words of the language cannot be declared anew', () => {
  expectMarked(duplicateName, '【类别】⟦任务⟧\n  本类：清单');
});
