import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { placeholderLeft } from './placeholder-left.js';

test('in dates, amounts and names', () => {
  expectMarked(
    placeholderLeft,
    `【任务 1】修路
  牵头单位：⟦某⟧局
  时间节点：⟦*⟧月底前
  指标：完成投资 ≥ ⟦X⟧亿元
  责任人：⟦**⟧同志`,
  );
});

test('in the title', () => {
  expectMarked(placeholderLeft, `【任务 1】完成⟦×⟧个项目`);
});

test('products, letters and ordinary words are none', () => {
  expectMarked(
    placeholderLeft,
    `【任务 1】建设2×660兆瓦机组
  目标：解决某些路段拥堵，推广5G和X光机
  备注：*见附件`,
  );
});

test('quotes may hold them', () => {
  expectMarked(
    placeholderLeft,
    `【任务 1】修路
  出处：确保*月底前通车`,
  );
});
