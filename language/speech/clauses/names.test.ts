import { expect, test } from 'vitest';
import { isUnit, readNames } from './names.js';

const names = (list: string) => readNames(list)?.map((name) => `${name.text}${name.kind === 'post' ? '(人)' : ''}`);

test.each<[string, string[]]>([
  ['市应急局', ['市应急局']],
  ['县教育局、卫健局、文旅局等单位和相关乡镇（街道）', ['县教育局', '卫健局', '文旅局', '相关乡镇（街道）']],
  ['发改、统计部门', ['发改', '统计部门']],
  ['县财政、发改、移民等部门', ['县财政', '发改', '移民']],
  ['市文化和旅游局、住房和城乡建设局', ['市文化和旅游局', '住房和城乡建设局']],
  ['县民政局及各乡镇（街道）', ['县民政局', '各乡镇（街道）']],
  ['各乡镇、各社区党组织书记', ['各乡镇、各社区党组织书记(人)']],
  ['各位分包领导和各乡镇主要负责人', ['各位分包领导(人)', '各乡镇主要负责人(人)']],
  ['县委、县政府督查室', ['县委、县政府督查室']],
  ['电力、通信、燃气等管线单位', ['电力', '通信', '燃气']],
  ['公安、交通、应急三部门', ['公安', '交通', '应急']],
  ['市整改办', ['市整改办']],
  ['市重点项目推进专班、市统计局', ['市重点项目推进专班', '市统计局']],
  ['公安机关', ['公安机关']],
  ['财政、税务', ['财政', '税务']],
  ['*副区长', ['*副区长(人)']],
  ['市农业农村局（市乡村振兴局）', ['市农业农村局（市乡村振兴局）']],
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
  '建成社区医院',
  '送戏下乡',
  '对园区',
  '广大农村干部',
  '各县区要逐处',
  '财政每周五向县领导',
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
