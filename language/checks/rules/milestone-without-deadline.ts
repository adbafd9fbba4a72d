import { rule } from '../rule.js';

export const milestoneWithoutDeadline = rule({
  code: 'DB319',
  name: 'milestone-without-deadline',
  severity: 'error',
  title: '里程碑没有时间',
  reason: '里程碑先写时间、后写做到什么；没有时间就无法检查它有没有按期做到。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：9月底前
  里程碑：完成路基`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：9月底前
  里程碑：6月底前 完成路基`,
  },
  task({ milestones }, report) {
    for (const { span, understanding, what } of milestones) {
      if (understanding.kind === 'none' && understanding.certainty !== 'vague') {
        report(span, `【时限】里程碑“${what}”前面没有时间。请先写时间，例如“里程碑：6月底前 ${what}”。`);
      } else if (understanding.kind !== 'none' && what === '') {
        report(span, '【时限】里程碑只写了时间，没有写做到什么。请在时间后面写明要达到的结果。');
      }
    }
  },
});
