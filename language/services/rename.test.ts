import { describe, expect, test } from 'vitest';
import { applied, editor } from '../testing/editor.js';
import { BadName, prepareRename, rename } from './rename.js';

const renamed = (source: string, name: string): Record<string, string> => {
  const { spot, view, other } = editor(source);
  const changes = rename(spot, name)?.changes ?? {};
  return Object.fromEntries(
    Object.entries(changes).map(([uri, edits]) => {
      const file = uri.slice(uri.lastIndexOf('/') + 1);
      return [file, applied(uri === view.file.path ? view : other(file), edits)];
    }),
  );
};

const OFFICE = `//- 单位.duban
【单位】市发改委
  别名：市发展改革委
【单位】市大数据局
`;

describe('a unit', () => {
  test('everywhere, also where it is written short', () => {
    expect(
      renamed(`//- a.duban\n【任务 1】甲\n  责任单位：市发改委、大数<|>据局、市发展改革委\n${OFFICE}`, '市数据局'),
    ).toEqual({
      'a.duban': '【任务 1】甲\n  责任单位：市发改委、市数据局、市发展改革委\n',
      '单位.duban': '【单位】市发改委\n  别名：市发展改革委\n【单位】市数据局\n',
    });
  });

  test('an alias changes with the mentions that use it', () => {
    expect(renamed(`//- a.duban\n【任务 1】甲\n  责任单位：市发改委、市发展改<|>革委\n${OFFICE}`, '市发改局')).toEqual({
      'a.duban': '【任务 1】甲\n  责任单位：市发改委、市发改局\n',
      '单位.duban': '【单位】市发改委\n  别名：市发改局\n【单位】市大数据局\n',
    });
  });

  test('a name that another unit has, or that cannot be written, is refused', () => {
    const { spot } = editor(`//- a.duban\n【任务 1】甲\n  责任单位：市发<|>改委\n${OFFICE}`);
    expect(() => rename(spot, '市大数据局')).toThrow(BadName);
    expect(() => rename(spot, '甲、乙')).toThrow(/分隔符号/);
  });
});

describe('a task', () => {
  const FILES = `//- a.duban
【会议】甲
  代号：甲会
【任务 <|>1】乙
  目标：丙
【任务 2】丁
  前置：1
//- b.duban
【任务 1】戊
  前置：甲会#1
`;

  test('its references follow, and the old number stays as 原编号', () => {
    expect(renamed(FILES, '１-7')).toEqual({
      'a.duban': '【会议】甲\n  代号：甲会\n【任务 1-7】乙\n  目标：丙\n  原编号：1\n【任务 2】丁\n  前置：1-7\n',
      'b.duban': '【任务 1】戊\n  前置：甲会#1-7\n',
    });
  });

  test('a number once used is refused', () => {
    expect(() => renamed(FILES, '2')).toThrow(/已经用过/);
    expect(() => renamed(FILES, '一')).toThrow(/不能作编号/);
  });

  test('only the id of a reference is up for renaming', () => {
    const { spot } = editor(
      '//- a.duban\n【任务 1】甲\n  前置：乙会#<|>2\n//- b.duban\n【会议】乙\n  代号：乙会\n【任务 2】丙\n',
    );
    expect(prepareRename(spot)).toEqual({ start: { line: 1, character: 8 }, end: { line: 1, character: 9 } });
  });
});
