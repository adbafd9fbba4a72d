import { indicatorMeant } from '../../standing/indicators.js';
import { rule } from '../rule.js';

export const unknownActual = rule({
  code: 'DB409',
  name: 'unknown-actual',
  severity: 'warning',
  title: '实绩对不上指标',
  reason: '实绩的名称与指标不同，就算不出完成率，台账上还是空的。',
  example: {
    bad: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  指标：完成投资 ≥ 4.4 亿元
  实绩：2026-05-31 投资额 1.2 亿元`,
    good: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  指标：完成投资 ≥ 4.4 亿元
  实绩：2026-05-31 完成投资 1.2 亿元`,
  },
  task({ facts, indicators }, report) {
    if (indicators.length === 0) return;
    for (const { actual, span } of facts) {
      if (!actual?.quantity || indicatorMeant(actual.name, indicators)) continue;
      const known = indicators.map((indicator) => `“${indicator.name}”`).join('、');
      report(span, `【目标】实绩“${actual.name}”不是本任务的指标，本任务的指标是${known}。请改成同一个名称。`);
    }
  },
});
