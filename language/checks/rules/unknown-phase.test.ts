import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unknownPhase } from './unknown-phase.js';

test('a misspelt phase', () => {
  expectMarked(unknownPhase, '【项目 P1】大桥\n  阶段：⟦建没⟧\n\n【项目 P2】小桥\n  阶段：已开工');
});

test('phases of an office', () => {
  expectMarked(
    unknownPhase,
    `【字段】阶段
  用于：项目
  类型：选项 一期/二期

【项目 P1】大桥
  阶段：一期`,
  );
});
