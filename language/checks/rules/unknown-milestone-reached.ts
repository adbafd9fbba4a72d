import { milestoneMeant } from '../../standing/milestones.js';
import { rule } from '../rule.js';

export const unknownMilestoneReached = rule({
  code: 'DB606',
  name: 'unknown-milestone-reached',
  severity: 'warning',
  title: '完成的节点对不上里程碑',
  reason: '对不上号的“完成节点”不会让任何里程碑变成已完成，台账照样显示逾期。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  里程碑：5月底前 完成路基
  完成节点：2026-05-28 桥梁合龙`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  里程碑：5月底前 完成路基
  完成节点：2026-05-28 路基`,
  },
  task({ facts, milestones }, report) {
    for (const fact of facts) {
      if (fact.key !== 'milestoneReached' || milestoneMeant(fact.body, milestones)) continue;
      report(
        fact.span,
        milestones.length > 0
          ? `【进展】“${fact.body}”对不上任何一个里程碑，里程碑有${milestones.map((milestone) => `“${milestone.what}”`).join('、')}。请写里程碑的名称，一次一个。`
          : `【进展】本任务没有写里程碑，“${fact.body}”无从对照。请先写“里程碑：时间 ${fact.body || '做到什么'}”，或把这一行改成“进展”。`,
      );
    }
  },
});
