import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { goalIsIndicator } from './goal-is-indicator.js';

test('a number and its unit', () => {
  expectMarked(
    goalIsIndicator,
    `【任务 1】修路
  目标：⟦完成投资 4.4 亿元⟧`,
  );
});

test('words', () => {
  expectMarked(
    goalIsIndicator,
    `【任务 1】修路
  目标：主车道通车`,
  );
});

test('prose with a number in it', () => {
  expectMarked(
    goalIsIndicator,
    '【任务 1】修路\n  目标：24小时值班，重大险情立即报告\n  目标：防洪标准达到50年一遇\n  目标：领导每人至少联系1个亿元以上项目',
  );
});

test('the fix changes the label only', () => {
  expect(fixed(goalIsIndicator, '【任务 1】修路\n  目标：完成投资 4.4 亿元\n')).toContain(
    '  指标：完成投资 4.4 亿元\n',
  );
});

test.each(['完成86公里', '达到100%'])('%s does not say of what', (text) => {
  expectMarked(goalIsIndicator, `【任务 1】x\n  目标：${text}`);
});

test.each(['每个乡镇至少演练1次', '各乡镇演练1次'])('%s is a sentence', (text) => {
  expectMarked(goalIsIndicator, `【任务 1】x\n  目标：${text}`);
});
