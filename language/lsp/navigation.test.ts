import { expect, test } from 'vitest';
import { editor, textAt } from '../testing/editor.js';
import { definition, highlights, references } from './navigation.js';
import type { View } from './analysis.js';

const OFFICE = `//- 单位.duban
【单位】市发改委
  别名：市发展改革委、发改委

【单位】市交通局

【单位组】两个委局
  成员：市发改委、市交通局
`;

const shown = (view: View, uri: string, range: Parameters<typeof textAt>[1], other: (name: string) => View): string => {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const at = view.file.path === uri ? view : other(name);
  return `${name}:${range.start.line} ${textAt(at, range)}`;
};

test('from an elided name to the unit that it means', () => {
  const { spot, view, other } = editor(`${OFFICE}//- a.duban\n【任务 1】甲\n  责任单位：市发改委、交<|>通局\n`);
  const [link] = definition(spot);
  expect(link && shown(view, link.targetUri, link.targetSelectionRange, other)).toBe('单位.duban:3 【单位】市交通局');
});

test('from a reference to the task in another file', () => {
  const { spot, view, other } = editor(`//- a.duban
【会议】甲
  代号：甲会
【任务 1】乙
  前置：乙会#<|>2
//- b.duban
【会议】乙
  代号：乙会
【任务 2】丙
`);
  const [link] = definition(spot);
  expect(link && shown(view, link.targetUri, link.targetSelectionRange, other)).toBe('b.duban:2 【任务 2】丙');
});

test('all places that name a unit: full, alias, elided, member', () => {
  const { spot, view, other } = editor(`//- a.duban
【任务 1】甲
  牵头单位：市发<|>改委
  责任单位：市交通局、发改委
${OFFICE}`);
  expect(references(spot, true).map(({ uri, range }) => shown(view, uri, range, other))).toEqual([
    'a.duban:1 市发改委',
    'a.duban:2 发改委',
    '单位.duban:0 市发改委',
    '单位.duban:1 市发展改革委',
    '单位.duban:1 发改委',
    '单位.duban:6 市发改委',
  ]);
  expect(references(spot, false)).toHaveLength(3);
  expect(highlights(spot)).toHaveLength(2);
});

test('a task is referred to by id, and by its former id', () => {
  const { spot } = editor('【任务 <|>2】甲\n  原编号：1\n【任务 3】乙\n  前置：1\n【任务 4】丙\n  上级：２\n');
  expect(references(spot, false).map(({ range }) => range.start.line)).toEqual([3, 5]);
});

test('prose leads nowhere', () => {
  const { spot } = editor(`//- a.duban\n【任务 1】甲\n  目标：市发<|>改委满意\n${OFFICE}`);
  expect(definition(spot)).toEqual([]);
});
