import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unknownMilestoneReached } from './unknown-milestone-reached.js';

test('fits none', () => {
  expectMarked(
    unknownMilestoneReached,
    `【任务 1】修路
  里程碑：5月底前 完成路基
  完成节点：⟦2026-05-28 桥梁合龙⟧`,
  );
});

test('the same words without 完成, or part of them', () => {
  expectMarked(
    unknownMilestoneReached,
    `【任务 1】修路
  里程碑：5月底前 完成路基
  里程碑：6月底前 完成路面铺设
  完成节点：2026-05-28 路基
  完成节点：2026-06-08 路面`,
  );
});

test('a milestone that the ledger ticks off is no finding: 取得 and 完成 are no part of its name', () => {
  expectMarked(
    unknownMilestoneReached,
    `【任务 1】建成滨河泵站
  里程碑：4月底前 取得环评批复
  里程碑：3月底前 环评批复公示
  完成节点：2026-04-20 环评批复`,
  );
});
