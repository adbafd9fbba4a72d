import { expect, test } from 'vitest';
import { isUnit, readNames } from './names.js';

const names = (list: string) => readNames(list)?.map((name) => `${name.text}${name.kind === 'post' ? '(人)' : ''}`);

test.each<[string, string[]]>([
  ['市应急局', ['市应急局']],
  ['市水利局、住建局、城管局等部门和有关县（市、区）', ['市水利局', '住建局', '城管局', '有关县（市、区）']],
  ['发改、统计部门', ['发改', '统计部门']],
  ['县财政、发改、移民等部门', ['县财政', '发改', '移民']],
  ['市文化和旅游局、住房和城乡建设局', ['市文化和旅游局', '住房和城乡建设局']],
  ['市人社局及各县（市、区）', ['市人社局', '各县（市、区）']],
  ['各县（市、区）、各部门主要负责同志', ['各县（市、区）、各部门主要负责同志(人)']],
  ['各位分包领导和各乡镇主要负责人', ['各位分包领导(人)', '各乡镇主要负责人(人)']],
  ['*副区长', ['*副区长(人)']],
  ['省市场监管局（省知识产权局）', ['省市场监管局（省知识产权局）']],
])('%s names %j', (list, expected) => expect(names(list)).toEqual(expected));

test.each([
  '我们',
  '全市上下',
  '国家',
  '省委、省政府',
  '社区建设和管理',
  '全部',
  '加快推进项目',
  '各县区和群众的期盼',
  '',
])('%j names nobody', (list) => expect(readNames(list)).toBeUndefined());

test('a name above is an owner where the workspace registers it', () => {
  expect(readNames('市政府', new Set(['市政府']))?.map((name) => name.text)).toEqual(['市政府']);
});

test('everybody is recognised as everybody', () => {
  expect(readNames('全县各级各部门')?.[0]?.catchAll).toBe(true);
  expect(readNames('各县区')?.[0]?.catchAll).toBe(false);
  expect(isUnit('区普查领导小组办公室')).toBe(true);
  expect(isUnit('大部')).toBe(false);
});
