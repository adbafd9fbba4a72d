import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../../testing/fixture.js';
import { at } from '../at.js';

/** Every indicator of the list 甲: both numbers and the verdict. */
const shown = (source: string, day = '2026-06-15'): string[] => {
  const standing = at(workspaceOf(fixture(source)), day);
  const set = standing.sets.byName.get('甲');
  return set ? standing.indicatorsOf(set).map(({ shown: figures, verdict }) => `${figures} ${verdict}`) : [];
};

const PROJECTS = `【项目 P1】大桥
  总投资：3 亿元
  分包领导：市长
  入库：2026年5月20日
  实绩：2026-05-31 完成投资 12000 万元

【项目 P2】小桥
  总投资：5000 万元
  分包领导：市长
  实绩：2026-05-31 完成投资 0.3 亿元

【项目 P3】码头
  分包领导：分管工业副市长`;

test.each([
  ['项数 = 0', '3 / 0 项 missed'],
  ['项数 ≥ 3 项', '3 / 3 项 met'],
  ['项数 4', '3 / 4 项 missed'],
  ['合计 总投资 ≥ 3.5 亿元', '3.5 / 3.5 亿元 met'],
  ['合计 完成投资 ≥ 20000 万元', '15000 / 20000 万元 missed'],
  ['占比 入库 已写 = 100%', '33.3333 / 100 % missed'],
  ['占比 总投资 ≥ 1 亿元 ≥ 30%', '33.3333 / 30 % met'],
  ['每项 完成投资 ≥ 1 亿元', '1 / 3 项 missed'],
  ['每位 分包领导 项数 ≥ 2', '1 / 2 位 missed'],
  ['每位 分包领导（市长） 项数 = 2', '1 / 1 位 met'],
  ['完成投资 ≥ 90 亿元', '？ / 90 亿元 unknown'],
])('%s', (indicator, expected) => {
  expect(shown(`【清单】甲\n  范围：项目\n  指标：${indicator}\n\n${PROJECTS}`)).toEqual([expected]);
});

test('until the end of its period a target is not missed', () => {
  const source = `【专项行动】甲
  管理单位：市发改委
  起止：2026年1月1日至2026年6月30日
  范围：项目
  指标：项数 = 0

${PROJECTS}`;
  expect(shown(source)).toEqual(['3 / 0 项 notYet']);
  expect(shown(source, '2026-07-01')).toEqual(['3 / 0 项 missed']);
});

test('a set reports for itself', () => {
  expect(shown('【清单】甲\n  指标：完成投资 ≥ 90 亿元\n  实绩：2026-05-31 完成投资 45 亿元')).toEqual([
    '45 / 90 亿元 missed',
  ]);
});
