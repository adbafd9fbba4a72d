import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { incompleteIndicator } from './incomplete-indicator.js';

test.each([
  ['增长 15%', '没有写是什么的数'],
  ['同比提高 2 个百分点', '没有写是什么的数'],
  ['新增 ≥ 20 家', '没有写是什么的数'],
  ['新增规上企业 20', '没有单位'],
  ['危房改造 ≥ 1,200', '没有单位'],
  ['工业投资增长 12%以上', '没有写和什么时候比'],
  ['单位能耗下降 3 个百分点', '没有写和什么时候比'],
])('%s', (text, problem) => {
  const [finding] = expectMarked(incompleteIndicator, `【任务 1】x\n  指标：⟦${text}⟧`);
  expect(finding?.message).toContain(problem);
});

test.each([
  '完成投资 ≥ 4.4 亿元',
  '工业投资同比增长 12%以上',
  '单位能耗较2025年下降 3%',
  '群众满意度提高到 95%',
  '未开工项目 = 0',
  '营商环境排名 ≤ 10',
  'PM2.5 ≤ 35',
  '新增里程增加 30 公里',
  '新增 * 个',
  '投资明显提高',
])('%s is complete, or reported by another rule', (text) => {
  expectMarked(incompleteIndicator, `【任务 1】x\n  指标：${text}`);
});

test('measures of a set count its items', () => {
  expectMarked(
    incompleteIndicator,
    '【清单】x\n  指标：项数 = 0\n  指标：每项 月投资增长 ≥ 10%\n  指标：每位 分包领导 项数 ≥ 1',
  );
});
