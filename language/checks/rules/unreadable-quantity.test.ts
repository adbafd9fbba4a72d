import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { unreadableQuantity } from './unreadable-quantity.js';

test('indicators and quantities', () => {
  expectMarked(
    unreadableQuantity,
    '【任务 1】x\n  指标：⟦投资大幅增长⟧\n  指标：完成投资 ≥ 4.4 亿元\n  指标：无\n\n【项目 P1】y\n  总投资：⟦很多⟧\n  年度计划投资：1,200 万元',
  );
});

test('words without numbers are a goal', () => {
  expect(fixed(unreadableQuantity, '【任务 1】x\n  指标：投资大幅增长')).toContain('  目标：投资大幅增长');
});

test('more than all is no progress', () => {
  expectMarked(
    unreadableQuantity,
    `【任务 1】x
  进展：⟦2026-05-20 110% 超额完成⟧
  进展：2026-05-30 100% 超计划10%`,
  );
});
