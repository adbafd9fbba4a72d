import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { missedSetIndicator } from './missed-set-indicator.js';

test('two members where none should be', () => {
  const [finding] = expectMarked(
    missedSetIndicator,
    `【清单】督未开工
  范围：项目，计划开工 早于 今日，实际开工 未写
  指标：⟦项数 = 0⟧

【项目 P1】大桥
  计划开工：2026年5月10日

【项目 P2】小桥
  计划开工：2026年4月10日`,
  );
  expect(finding?.message).toContain('2 / 0 项');
});

test('who falls short is named', () => {
  const [finding] = expectMarked(
    missedSetIndicator,
    `【清单】领办
  范围：项目
  指标：⟦每位 分包领导（副市长） 项数 ≥ 1⟧

【项目 P1】大桥
  分包领导：市长`,
  );
  expect(finding?.message).toContain('分管工业副市长（0 项）');
});

test('before its day, and where nothing can be said', () => {
  expectMarked(
    missedSetIndicator,
    `【清单】清零
  起止：2026年1月1日至2026年12月31日
  范围：项目
  指标：项数 = 0
  指标：完成投资 ≥ 3 亿元

【项目 P1】大桥`,
  );
});
