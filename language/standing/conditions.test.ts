import { describe, expect, test } from 'vitest';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { at } from './at.js';

/** Members of the list 甲 and why others are not decided, as of a day. */
const chosen = (source: string, day = '2026-06-15'): { members: string[]; unknown: string[] } => {
  const set = at(workspaceOf(fixture(source)), day).sets.byName.get('甲');
  return {
    members: (set?.members ?? []).map(({ entity }) => entity.id ?? ''),
    unknown: (set?.unknown ?? []).map(({ member, why }) => `${member.entity.id ?? ''} ${why}`),
  };
};
const project = (fields: string): string => `【项目 P1】大桥\n${fields}`;
const holds = (condition: string, fields: string, day?: string): boolean =>
  chosen(`【清单】甲\n  范围：项目，${condition}\n\n${project(fields)}`, day).members.length === 1;

describe('units by what they are', () => {
  test.each([
    ['牵头单位 = 市资源规划局', '牵头单位：自然资源局', true],
    ['牵头单位 = 自然资源局', '牵头单位：市资源规划局', true],
    ['牵头单位 = 市交通局', '牵头单位：市发改委、交通局', true],
    ['牵头单位 = 各县（市、区）', '牵头单位：东河县', true],
    ['牵头单位 = 东河县', '牵头单位：各县（市、区）', true],
    ['牵头单位 ≠ 市资源规划局', '牵头单位：自然资源局', false],
    ['牵头单位 = 市水利局', '牵头单位：市交通局', false],
  ])('%s, %s', (condition, fields, expected) => expect(holds(condition, `  ${fields}`)).toBe(expected));

  test('a lead taken over from the section or listed first is written', () => {
    const source = `【会议】推进会
  代号：会
  日期：2026年3月6日
  首位牵头：是

【分组 1】交通
  牵头单位：市交通局

【任务 1】修路
  分组：1

【任务 2】修桥
  责任单位：市交通局、市发改委

【清单】甲
  范围：任务，牵头单位 = 市交通局

【清单】乙
  范围：任务，牵头单位 未写`;
    expect(chosen(source).members).toEqual(['1', '2']);
    expect(at(workspaceOf(fixture(source)), '2026-06-15').sets.byName.get('乙')?.members).toEqual([]);
  });
});

test('people by post and holder', () => {
  expect(holds('分包领导 = 市长', '  分包领导：周维岳')).toBe(true);
  expect(holds('分包领导 = 周维岳', '  分包领导：市长')).toBe(true);
  expect(holds('分包领导 = 陆承安', '  分包领导：分管工业副市长', '2025-01-01')).toBe(false);
});

describe('quantities and days', () => {
  test.each([
    ['总投资 ≥ 1 亿元', '总投资：30000 万元', true],
    ['总投资 > 3 亿元', '总投资：30000 万元', false],
    ['计划开工 早于 今日', '计划开工：2026年6月14日', true],
    ['计划开工 早于 今日', '计划开工：2026年6月15日', false],
    ['计划开工 早于 今日前30日', '计划开工：2026年5月15日', true],
    ['计划开工 早于 今日前30日', '计划开工：2026年5月16日', false],
    ['计划开工 早于 今日前一个月', '计划开工：2026年5月14日', true],
    ['计划开工 晚于 今日后10日', '计划开工：2026年6月26日', true],
    ['计划开工 晚于 今日后10日', '计划开工：2026年6月25日', false],
    ['计划开工 早于 2026年9月', '计划开工：2026年9月', false],
    ['计划开工 晚于 2026年8月', '计划开工：2026年9月', true],
    ['进展 早于 今日前两周', '进展：2026-05-20 10% 征地', true],
    ['进展 早于 今日前两周', '进展：2026-06-10 10% 征地', false],
    ['阶段 ≥ 开工', '阶段：续建', true],
    ['阶段 ≥ 开工', '阶段：前期', false],
    ['阶段 = 在建', '阶段：续建', true],
  ])('%s, %s', (condition, fields, expected) => expect(holds(condition, `  ${fields}`)).toBe(expected));
});

test('what cannot be decided says why', () => {
  const unknown = (condition: string, fields: string): string[] =>
    chosen(`【清单】甲\n  范围：项目，${condition}\n\n${project(fields)}`).unknown;
  expect(unknown('阶段 = 新建', '  总投资：3 亿元')).toEqual(['P1 阶段 未写']);
  expect(unknown('总投资 ≥ 1 亿元', '  总投资：3 公里')).toEqual(['P1 总投资“3 公里”与“1 亿元”单位不同']);
  expect(unknown('计划开工 早于 今日', '  计划开工：尽快')).toEqual(['P1 计划开工“尽快”推不出日期']);
});

test('a task has no 总投资: it is no member, and nothing is left open', () => {
  expect(chosen('【清单】甲\n  范围：总投资 ≥ 1 亿元\n\n【任务 1】修路')).toEqual({ members: [], unknown: [] });
});
