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

/** The lines that a renaming changes, in the order of the files. */
const changedLines = (source: string, name: string): string[] => {
  const { view, other } = editor(source);
  return Object.entries(renamed(source, name)).flatMap(([file, after]) => {
    const before = (view.file.path.endsWith(`/${file}`) ? view : other(file)).file.source.text.split('\n');
    return after.split('\n').filter((line) => !before.includes(line));
  });
};

const EVERYWHERE = `//- a.duban
【会议】甲
  代号：甲会
【任务 1】建水厂
  牵头单位：市统计局（牵头）
  配合单位：发改、统计部门
  报送：每月28日前 报市统计局
  明确时限：2024-06-15 市统计局
  时间节点：水库获批后30日内
  启动条件：水库获批
  监考单位：市统计局
  核查：2024-05-11 市统计局 属实（报送：市统计局）
  列入：三个清单
  分包领导：李明副市长、工业副市长
  例外：DB311、大项目 说明
//- b.duban
【单位】市发改委
【单位】市统计局
【单位组】综合部门
  成员：市发改委、统计局
  不含：市统计局
【岗位】工业副市长
  称谓：副市长
  任职：2023-05-06 李明
  分管单位：市统计局
【事件】水库获批
  日期：2024年5月1日
【类别】企业
  本类：条目
【企业 3】甲厂
  前置：甲会#1
【字段】监考单位
  用于：任务、企业
  类型：单位
【清单】三个清单
【清单】企业清单
  范围：企业，监考单位 含 市统计局，非 列入 三个清单
【规则】大项目
  范围：企业，列入 三个清单
  要求：监考单位 已写
`;

describe('everywhere it is named', () => {
  test.each([
    [
      'a unit',
      '【单位】市统计局',
      '市统计中心',
      [
        '  牵头单位：市统计中心（牵头）',
        '  配合单位：发改、市统计中心',
        '  报送：每月28日前 报市统计中心',
        '  明确时限：2024-06-15 市统计中心',
        '  监考单位：市统计中心',
        '  核查：2024-05-11 市统计中心 属实（报送：市统计中心）',
        '【单位】市统计中心',
        '  成员：市发改委、市统计中心',
        '  不含：市统计中心',
        '  分管单位：市统计中心',
        '  范围：企业，监考单位 含 市统计中心，非 列入 三个清单',
      ],
    ],
    ['a post', '【岗位】工业副市长', '工信副市长', ['  分包领导：李明副市长、工信副市长', '【岗位】工信副市长']],
    [
      'a set',
      '【清单】三个清单',
      '四个清单',
      [
        '  列入：四个清单',
        '【清单】四个清单',
        '  范围：企业，监考单位 含 市统计局，非 列入 四个清单',
        '  范围：企业，列入 四个清单',
      ],
    ],
    [
      'a class',
      '【类别】企业',
      '公司',
      [
        '【类别】公司',
        '【公司 3】甲厂',
        '  用于：任务、公司',
        '  范围：公司，监考单位 含 市统计局，非 列入 三个清单',
        '  范围：公司，列入 三个清单',
      ],
    ],
    [
      'a field',
      '【字段】监考单位',
      '巡考单位',
      [
        '  巡考单位：市统计局',
        '【字段】巡考单位',
        '  范围：企业，巡考单位 含 市统计局，非 列入 三个清单',
        '  要求：巡考单位 已写',
      ],
    ],
    [
      'an event',
      '【事件】水库获批',
      '水库核准',
      ['  时间节点：水库核准后30日内', '  启动条件：水库核准', '【事件】水库核准'],
    ],
    ['a rule', '【规则】大项目', '重大项目', ['  例外：DB311、重大项目 说明', '【规则】重大项目']],
    ['a code', '代号：甲会', '乙会', ['  代号：乙会', '  前置：乙会#1']],
  ])('%s', (_, declared, name, expected) => {
    expect(
      changedLines(EVERYWHERE.replace(declared, `${declared.slice(0, -1)}<|>${declared.slice(-1)}`), name),
    ).toEqual(expected);
  });
});

test('a group whose name holds a comma in brackets is one name', () => {
  expect(
    renamed(
      '【任务 1】甲\n  责任单位：各<|>县（市、区）\n【单位】东河县\n【单位组】各县（市、区）\n  成员：东河县\n',
      '各区县',
    ),
  ).toEqual({ 'a.duban': '【任务 1】甲\n  责任单位：各区县\n【单位】东河县\n【单位组】各区县\n  成员：东河县\n' });
});

describe('what cannot be renamed says why', () => {
  test.each([
    ['where nothing is named', '目<|>标：通水', /没有可以改名的东西/],
    ['a person', '分包领导：李<|>明副市长', /请改【岗位】工业副市长 的“任职”/],
  ])('%s', (_, line, message) => {
    const { spot } = editor(
      `//- a.duban\n【任务 1】甲\n  ${line}\n//- b.duban\n【岗位】工业副市长\n  称谓：副市长\n  任职：2023-05-06 李明\n`,
    );
    expect(() => prepareRename(spot)).toThrow(message);
    expect(() => rename(spot, '新')).toThrow(BadName);
  });

  test.each([
    ['【清单】甲<|>\n【清单】乙\n', '乙', /已经有【清单】乙/],
    ['【岗位】甲<|>\n【单位】乙\n', '乙', /已经是“乙”的名称/],
    ['【单位】甲<|>\n【岗位】乙\n', '乙', /已经是岗位“乙”的名称/],
  ])('a name that is taken: %s', (source, name, message) => {
    expect(() => rename(editor(source).spot, name)).toThrow(message);
  });
});
