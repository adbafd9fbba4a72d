import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unknownActual } from './unknown-actual.js';

test('another name', () => {
  expectMarked(
    unknownActual,
    `【任务 1】修路
  指标：完成投资 ≥ 4 亿元
  实绩：⟦2026-05-31 投资额 1 亿元⟧`,
  );
});

test('the same name', () => {
  expectMarked(
    unknownActual,
    `【任务 1】修路
  指标：完成投资 ≥ 4 亿元
  实绩：2026-05-31 完成投资 1 亿元`,
  );
});
