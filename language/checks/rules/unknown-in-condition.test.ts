import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unknownInCondition } from './unknown-in-condition.js';

test('a word, a field and a list that nobody declared', () => {
  expectMarked(
    unknownInCondition,
    `【清单】甲
  范围：⟦工程⟧，阶段 = 新建
  范围：项目，⟦阶段性 = 新建⟧，⟦列入 丙⟧`,
  );
});

test('declared by a class', () => {
  expectMarked(
    unknownInCondition,
    `【类别】企业
  本类：条目
  字段：信用等级（选项 A/B/C）

【清单】白名单
  范围：企业，信用等级 = A`,
  );
});

test('near misses are named', () => {
  const [field] = expectMarked(unknownInCondition, '【清单】甲\n  范围：项目，⟦总投次 ≥ 1 亿元⟧');
  expect(field?.message).toContain('是否指“总投资”');
  const [list] = expectMarked(unknownInCondition, '【清单】储备清单\n\n【清单】甲\n  范围：项目，⟦列入 储备清丹⟧');
  expect(list?.message).toContain('是否指“储备清单”');
});

test('what items call their class may be chosen by', () => {
  expectMarked(unknownInCondition, '【清单】甲\n  范围：工业项目，阶段 = 新建\n\n【项目 P1】厂房\n  类别：工业项目');
});

test('a field is used on something', () => {
  expectMarked(unknownInCondition, '【字段】监考单位\n  用于：任务、⟦项木⟧\n  类型：单位');
});

test('a rule asks the class that its 范围 names', () => {
  expectMarked(
    unknownInCondition,
    `【字段】监考单位
  用于：任务
  类型：单位

【类别】企业
  本类：条目
  字段：信用等级（选项 A/B/C）

【规则】有人监考
  范围：任务，牵头单位 已写
  要求：监考单位 已写

【规则】评过级
  范围：企业
  要求：信用等级 已写

【规则】评过级的项目
  范围：项目
  要求：⟦信用等级 已写⟧`,
  );
});

test('names inside the indicators of a list', () => {
  expectMarked(
    unknownInCondition,
    `【清单】甲
  范围：项目
  指标：⟦合计 总投次 ≥ 3 亿元⟧
  指标：合计 总投资 ≥ 3 亿元
  指标：合计 完成投资 ≥ 3 亿元
  指标：⟦占比 入裤 已写 = 100%⟧
  指标：⟦每位 分包人 项数 ≥ 1⟧
  指标：每位 分包领导 项数 ≥ 1

【项目 P1】大桥
  实绩：2026-05-31 完成投资 1.2 亿元`,
  );
});
