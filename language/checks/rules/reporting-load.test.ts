import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { reportingLoad } from './reporting-load.js';

const tasks = (cadence: string, count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `【任务 ${n + 1}】第${n + 1}段\n  牵头单位：市交通局\n  报送：${cadence}`,
  ).join('\n\n');

test('daily reports of three tasks', () => {
  expectMarked(
    reportingLoad,
    tasks('每日17时前 报市政府督查室', 3).replace('每日17时前 报市政府督查室', '⟦每日17时前 报市政府督查室⟧'),
  );
});

test('monthly reports of twenty tasks are fine; the office may allow fewer', () => {
  expectMarked(reportingLoad, tasks('每月28日前', 20));
  const [finding] = expectMarked(reportingLoad, tasks('每月28日前', 6).replace('每月28日前', '⟦每月28日前⟧'), {
    options: { reportingLoad: 5 },
  });
  expect(finding?.message).toContain('每月要报约6次');
});
