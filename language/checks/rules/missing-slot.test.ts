import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { missingSlot } from './missing-slot.js';

test('a member lacks what the list requires', () => {
  expectMarked(
    missingSlot,
    `【清单】开工清单
  成员：P1
  要件：计划开工（时限）

⟦【项目 P1】大桥⟧`,
  );
});

test('a campaign without its period', () => {
  expectMarked(
    missingSlot,
    `⟦【专项行动】百日攻坚⟧
  管理单位：市发改委`,
  );
});

test('a template applied', () => {
  expectMarked(
    missingSlot,
    `【模板】六个一
  要件：实施方案（附件）

【清单】甲
  成员：P1
  套用：六个一

⟦【项目 P1】大桥⟧`,
  );
});
