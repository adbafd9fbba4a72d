import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { partsExceedWhole } from './parts-exceed-whole.js';

test('a milestone asks more than the task', () => {
  expectMarked(
    partsExceedWhole,
    `【任务 1】修路
  时间节点：年底前
  指标：完成投资 ≥ 4 亿元
  里程碑：6月底前 ⟦完成投资 50000 万元⟧`,
  );
});

test('children add up to more than a ceiling', () => {
  expectMarked(
    partsExceedWhole,
    `【任务 1】修路
  指标：⟦新增用地 ≤ 100 亩⟧

【任务 2】东段
  上级：1
  指标：新增用地 60 亩

【任务 3】西段
  上级：1
  指标：新增用地 60 亩`,
  );
});

test('children that exceed a floor are asked for more than was decided: a warning', () => {
  const [finding] = expectMarked(
    partsExceedWhole,
    `【任务 1】修路
  指标：⟦完成投资 ≥ 1 亿元⟧

【任务 2】东段
  上级：1
  指标：完成投资 2 亿元`,
  );
  expect(finding?.severity).toBe('warning');
});

test.each(['下降 3 个百分点', '≥ 90%'])('shares do not add up: %s', (share) => {
  expectMarked(
    partsExceedWhole,
    `【任务 1】修路
  指标：投诉率 ${share}

【任务 2】东段
  上级：1
  指标：投诉率 ${share}

【任务 3】西段
  上级：1
  指标：投诉率 ${share}`,
  );
});

test('masked figures are not compared', () => {
  expectMarked(
    partsExceedWhole,
    `【任务 1】修路
  时间节点：全年
  里程碑：6月底前 完成投资 *亿元以上
  指标：完成投资 *亿元以上

【任务 2】东段
  上级：1
  指标：完成投资 3 亿元`,
  );
});
