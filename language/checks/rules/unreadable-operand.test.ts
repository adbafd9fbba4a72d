import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unreadableOperand } from './unreadable-operand.js';

test('operands against the type of their field', () => {
  expectMarked(
    unreadableOperand,
    `【清单】甲
  范围：项目，⟦总投资 ≥ 很多⟧
  范围：项目，⟦计划开工 早于 下月⟧
  范围：项目，⟦总投资 早于 今日⟧
  范围：项目，⟦分包领导 ≥ 3⟧
  范围：企业，⟦信用等级 = D⟧
  指标：⟦占比 总投资 ≥ 不少 = 100%⟧

【类别】企业
  本类：条目
  字段：信用等级（选项 A/B/C）`,
  );
});

test('what can be compared', () => {
  expectMarked(
    unreadableOperand,
    `【清单】甲
  范围：项目，总投资 ≥ 1 亿元，阶段 ≥ 开工
  范围：项目，计划开工 早于 今日前30日，计划竣工 晚于 2026年9月
  范围：项目，牵头单位 = 市交通局，建设地点 含 东河
  范围：项目，进展 早于 今日前一个月
  范围：企业，信用等级 ≥ B

【类别】企业
  本类：条目
  字段：信用等级（选项 A/B/C）`,
  );
});
