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

test('a lead taken over from the section is written', () => {
  expectMarked(
    officeRule,
    `【规则】有牵头
  范围：任务
  要求：牵头单位 已写

【分组 1】交通
  牵头单位：市交通局

【任务 1】修路
  分组：1

⟦【任务 2】修桥⟧`,
  );
});
