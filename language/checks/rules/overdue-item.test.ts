import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { overdueItem } from './overdue-item.js';

test('an issue that was not put right in time', () => {
  expectMarked(overdueItem, '【交办问题 W1】扬尘\n  整改时限：⟦2026年6月14日前⟧');
});

test('due today, closed, or applied for', () => {
  expectMarked(
    overdueItem,
    `【交办问题 W1】扬尘
  整改时限：2026年6月15日前

【交办问题 W2】占道
  整改时限：2026年5月15日前
  申请销号：2026-05-12 已清理

【条目 W3】噪声
  时间节点：2026年5月15日前
  进展：2026-05-10 100% 已整改`,
  );
});

test('sent back', () => {
  expectMarked(
    overdueItem,
    `【交办问题 W2】占道
  整改时限：⟦2026年5月15日前⟧
  申请销号：2026-05-12 已清理
  退回：2026-05-13 又占了`,
  );
});
