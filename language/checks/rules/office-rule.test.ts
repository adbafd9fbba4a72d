import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { officeRule } from './office-rule.js';

test('an item that does not comply', () => {
  expectMarked(
    officeRule,
    `【规则】大项目须有领导分包
  范围：项目，总投资 ≥ 1 亿元
  要求：分包领导 已写

⟦【项目 P1】大桥⟧
  总投资：30000 万元

【项目 P2】小桥
  总投资：0.3 亿元`,
  );
});

test('silenced by name', () => {
  expectMarked(
    officeRule,
    `【规则】大项目须有领导分包
  范围：项目，总投资 ≥ 1 亿元
  要求：分包领导 已写

【项目 P1】大桥
  总投资：3 亿元
  例外：大项目须有领导分包 省属项目`,
  );
});
