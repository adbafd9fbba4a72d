import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { itemDates } from './item-dates.js';

test('completed before it was begun', () => {
  expectMarked(
    itemDates,
    `【项目 P1】大桥
  计划开工：2026年9月
  计划竣工：⟦2025年12月底⟧`,
  );
});

test('begun in the future', () => {
  expectMarked(itemDates, '【项目 P1】大桥\n  实际开工：⟦2026年9月20日⟧');
});

test('within one month either may come first', () => {
  expectMarked(
    itemDates,
    `【项目 P1】大桥
  实际开工：2026年5月
  实际竣工：2026年5月20日
  投产：2026年6月`,
  );
});
