import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { quantityUnitMismatch } from './quantity-unit-mismatch.js';

test('actuals in another unit', () => {
  expectMarked(
    quantityUnitMismatch,
    `【任务 1】修路
  指标：完成投资 ≥ 4 亿元
  实绩：⟦2026-05-31 完成投资 12000 万元⟧`,
  );
});

test('different things', () => {
  expectMarked(
    quantityUnitMismatch,
    `【任务 1】修路
  指标：完成投资 ≥ 4 亿元
  指标：新建桥梁 3 座`,
  );
});

test('a milestone counts in the unit of the indicator', () => {
  expectMarked(
    quantityUnitMismatch,
    `【任务 1】x
  指标：完成投资 ≥ 4 亿元
  里程碑：6月底前 ⟦完成投资 2000 万元⟧
  里程碑：9月底前 完成投资 3 亿元
  里程碑：10月底前 完成路基 3 公里`,
  );
});
