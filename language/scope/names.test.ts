import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { readNames } from '../lower/names.js';
import { readWorkspace } from '../testing/read-workspace.js';
import type { Names } from './names.js';

const REGISTER = `【单位】市发改委、市交通局、市水利局、市统计局、市住建局、市政府、市政府办公室

【单位】市资源规划局
  全称：临江市自然资源和规划局
  别名：市自规局

【单位】市市场监管局
  别名：省市场监管局（省知识产权局）

【单位】市林业局（市绿化办）

【单位】东河县、西山县、青石市、南湖区

【单位】东河县交通局、东河县住建局、东河县统计局

【单位组】各县（市、区）
  成员：东河县、西山县、青石市、南湖区

【单位组】山区县
  成员：各县（市、区）
  不含：南湖区、青石市`;

function namesOf(register = REGISTER): Names {
  const file = readWorkspace([{ path: '单位.duban', text: register }]).files[0];
  if (!file) throw new Error('no file');
  return file.environment.names;
}

/** What a list comes to: 写法→单位, with ? for unknown names. */
const understood = (list: string, register?: string): string =>
  namesOf(register)
    .resolve(readNames(list).names)
    .map(({ mention, unit }) => (mention.kind === 'named' ? (unit?.name ?? `?${mention.name}`) : `<${mention.kind}>`))
    .join(' ');

describe('names', () => {
  test.each([
    [
      'registered names, full names and aliases',
      '市发改委、临江市自然资源和规划局、市自规局',
      '市发改委 市资源规划局 市资源规划局',
    ],
    ['width and white space do not matter', '市 发 改 委；各县(市、区)', '市发改委 各县（市、区）'],
    ['a prefix is carried on', '市发改委、交通局、水利局', '市发改委 市交通局 市水利局'],
    [
      'the most recent prefix counts',
      '东河县交通局、住建局、市水利局、住建局',
      '东河县交通局 东河县住建局 市水利局 市住建局',
    ],
    ['without an earlier name nothing is supplied', '交通局、水利局', '?交通局 ?水利局'],
    ['市 never stands before a county-level 市', '市发改委、青石市', '市发改委 青石市'],
    ['a place that is unknown stays unknown', '市发改委、白石市', '市发改委 ?白石市'],
    ['the end of 部门 is supplied, the own city first', '发改、统计部门', '市发改委 市统计局'],
    ['the end of 等部门 as well', '发改、统计等部门', '市发改委 市统计局 <open>'],
    ['the end of places', '东河、西山县', '东河县 西山县'],
    ['two counties', '东河、西山两县', '东河县 西山县'],
    ['the government of a place is the place', '东河县人民政府、西山县政府', '东河县 西山县'],
    ['but 市政府 is its own unit', '市政府', '市政府'],
    [
      'two nameplates',
      '省市场监管局（省知识产权局）、市林业局、市绿化办',
      '市市场监管局 市林业局（市绿化办） 市林业局（市绿化办）',
    ],
    ['a second nameplate behind an elided name', '市发改委、林业局（绿化办）', '市发改委 市林业局（市绿化办）'],
    ['suffixes', '市发改委（牵头）、市交通局（拟）', '市发改委 市交通局'],
    ['open lists', '市水利局、住建局等部门和有关县（市、区）', '市水利局 市住建局 <open>'],
    ['only open', '有关单位', '<open>'],
    ['pending, none and masked', '待指定、无、某局', '<pending> <none> <placeholder>'],
    ['和 never splits', '市发改委和市交通局', '?市发改委和市交通局'],
  ])('%s: %s', (_, list, expected) => {
    expect(understood(list)).toBe(expected);
  });

  test.each([
    '各县（市、区）',
    '各县(市、区)',
    '各县市区',
    '各市县区',
    '县（市、区）',
    '全市各县（市、区）',
    '各县（市、区）政府',
    '各县区',
  ])('%s is the group of all places', (written) => {
    expect(understood(written)).toBe('各县（市、区）');
  });

  test.each(['各有关县（市、区）', '各县', '各级各部门'])('%s is not', (written) => {
    expect(understood(written)).toBe(`?${written}`);
  });

  test('a name that begins with 市 but with no place gives no prefix', () => {
    expect(understood('市场监管局、交通局', '【单位】市场监管局、市交通局')).toBe('市场监管局 ?交通局');
  });
});

const expanded = (name: string, register?: string): readonly string[] => {
  const names = namesOf(register);
  const group = names.find(name);
  return group ? names.expand(group).map((unit) => unit.name) : [];
};

describe('groups', () => {
  test('nested, with units taken out', () => {
    expect(expanded('山区县')).toEqual(['东河县', '西山县']);
    expect(expanded('市发改委')).toEqual(['市发改委']);
  });

  test('members may leave the prefix out', () => {
    expect(expanded('路桥', '【单位】市交通局、市水利局\n\n【单位组】路桥\n  成员：市交通局、水利局')).toEqual([
      '市交通局',
      '市水利局',
    ]);
  });

  test('cyclic groups come to the same units from every side', () => {
    const register = `【单位】甲局、乙局
【单位组】一组
  成员：甲局、二组
【单位组】二组
  成员：乙局、一组`;
    expect([...expanded('一组', register)].sort()).toEqual(['乙局', '甲局'].sort());
    expect([...expanded('二组', register)].sort()).toEqual(['乙局', '甲局'].sort());
  });

  test('deep nesting and wide diamonds neither hang nor overflow', () => {
    const levels = Array.from({ length: 3000 }, (_, n) => `【单位组】组${n}\n  成员：组${n + 1}、组${n + 1}`);
    const register = `${levels.join('\n')}\n【单位组】组3000\n  成员：甲局\n【单位】甲局`;
    expect(expanded('组0', register)).toEqual(['甲局']);
  });

  test('groups that exclude each other', () => {
    const register = `【单位】甲局
【单位组】一组
  成员：甲局
  不含：二组
【单位组】二组
  成员：甲局
  不含：一组`;
    expect(expanded('一组', register)).toEqual([]);
  });
});

describe('scope', () => {
  const files = [
    { path: '单位.duban', text: '【单位】市发改委\n  别名：发改委\n\n【单位】市交通局' },
    {
      path: '东河/单位.duban',
      text: '【单位】东河县发改局\n  别名：发改委\n\n【单位】市交通局\n  全称：临江市交通运输局',
    },
    { path: '东河/乡镇/任务.duban', text: '【任务 1】x\n  牵头单位：发改委' },
  ];
  const workspace = readWorkspace(files);
  const at = (path: string): Names => {
    const file = workspace.files.find((each) => each.path === path);
    if (!file) throw new Error(path);
    return file.environment.names;
  };

  test('the nearest folder wins, even an alias over an outer name', () => {
    expect(at('单位.duban').find('发改委')?.name).toBe('市发改委');
    expect(at('东河/乡镇/任务.duban').find('发改委')?.name).toBe('东河县发改局');
  });

  test('a unit that is declared again hides the outer one', () => {
    const inner = at('东河/乡镇/任务.duban');
    expect(inner.find('市交通局')?.fullName).toBe('临江市交通运输局');
    expect(inner.units.filter((unit) => unit.name === '市交通局')).toHaveLength(1);
    expect(inner.find('市发改委')?.folder).toBe('');
  });
});

describe('people', () => {
  const names = namesOf(`【岗位】市长
  称谓：市长
  任职：2024-01-12 周维岳

【岗位】分管工业副市长
  称谓：副市长
  任职：2023-05-06 李明
  任职：2025-07-18 陆　安

【岗位】分管教育副市长
  称谓：副市长
  任职：2025-07-18 李明
  任职：2026-05-01 空缺

【单位】市交通局
  联系人：王强`);
  const understoodOn = (list: string, day: string): string =>
    names
      .resolvePeople(readNames(list).names, day)
      .map(({ post, person }) => `${post?.name ?? '?'}:${person ?? '?'}`)
      .join(' ');

  test.each([
    ['a post is held by whoever holds it on the day', '分管工业副市长', '2024-06-01', '分管工业副市长:李明'],
    ['and by the next one later', '分管工业副市长', '2026-06-01', '分管工业副市长:陆　安'],
    ['before the first tenure by nobody', '分管工业副市长', '2020-01-01', '分管工业副市长:?'],
    ['while vacant by nobody', '分管教育副市长', '2026-06-01', '分管教育副市长:?'],
    ['a name', '周维岳', '2026-06-01', '市长:周维岳'],
    ['a name set apart', '李　明、陆安', '2024-06-01', '分管工业副市长:李明 分管工业副市长:陆安'],
    ['name and title', '李明副市长', '2024-06-01', '分管工业副市长:李明'],
    ['title and name', '副市长李明', '2025-09-01', '分管教育副市长:李明'],
    ['title in brackets', '李明（副市长）', '2024-06-01', '分管工业副市长:李明'],
    ['an appellation that only one post has', '市长', '2026-06-01', '市长:周维岳'],
    ['an appellation that several have names nobody', '副市长', '2026-06-01', '?:?'],
    ['a liaison has no post', '王强', '2026-06-01', '?:王强'],
    ['nobody knows him', '赵钱孙', '2026-06-01', '?:?'],
  ])('%s: %s', (_, list, day, expected) => {
    expect(understoodOn(list, day)).toBe(expected);
  });
});

test('no list of any text makes the register throw', () => {
  const names = namesOf();
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('市县区局、（）各等部门发改委某*东河 1，')), maxLength: 40 }),
      (text) => {
        const mentions = readNames(text).names;
        expect(names.resolve(mentions)).toHaveLength(mentions.length);
        names.resolvePeople(mentions, '2026-06-15');
      },
    ),
  );
});
