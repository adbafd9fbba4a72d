import { expect, test } from 'vitest';
import { fixture, workspaceOf } from '../testing/fixture.js';
import { track } from './track.js';

function indicatorOf(target: string, ...actuals: readonly string[]): unknown {
  const lines = actuals.map((actual) => `  实绩：${actual}\n`).join('');
  const [task] = workspaceOf(fixture(`【任务 1】抓投资\n  指标：${target}\n${lines}`)).tasks;
  const tracked = task && track(task, '2026-06-30').indicators[0];
  return tracked && { percent: tracked.percent, met: tracked.met };
}

test('the latest report is the cumulative one', () => {
  expect(indicatorOf('完成投资 ≥ 4 亿元', '2026-04-30 完成投资 1 亿元', '2026-05-31 完成投资 3 亿元')).toEqual({
    percent: 75,
    met: false,
  });
  expect(indicatorOf('完成投资 ≥ 4 亿元', '2026-04-30 完成投资 1 亿元', '2026-07-31 完成投资 5 亿元')).toEqual({
    percent: 25,
    met: false,
  });
});

test('万元 against 亿元', () => {
  expect(indicatorOf('完成投资 ≥ 4 亿元', '2026-05-31 完成投资 42,000 万元')).toEqual({ percent: 105, met: true });
});

test('less is better', () => {
  expect(indicatorOf('审批时限 ≤ 20 个工作日', '2026-05-31 审批时限 18 个工作日')).toEqual({ percent: 90, met: true });
});

test('what cannot be compared is not', () => {
  expect(indicatorOf('完成投资 ≥ 4 亿元', '2026-05-31 完成投资 3 个')).toEqual({ percent: undefined, met: undefined });
  expect(indicatorOf('完成投资 ≥ 4 亿元', '2026-05-31 开工项目 3 个')).toEqual({ percent: undefined, met: undefined });
});
