import { rule } from '../rule.js';
import { dayInWords } from '../words.js';

export const milestoneAfterDeadline = rule({
  code: 'DB305',
  name: 'milestone-after-deadline',
  severity: 'error',
  title: '里程碑晚于时间节点或次序颠倒',
  reason: '节点排在终点之后，倒排工期就对不上，承办单位只会按晚的那个办。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  里程碑：9月底前 主体完工`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：9月底前
  里程碑：6月底前 主体完工`,
  },
  task(task, report, on) {
    const { milestones, deadline, entity, file } = task;
    if (milestones.length === 0) return;
    const due = on.due(task);
    let previous: (typeof milestones)[number] | undefined;
    for (const milestone of milestones) {
      const day = milestone.understanding.deadline;
      if (!day) continue;
      if (due && day > due) {
        report(
          milestone.span,
          `【时限】里程碑“${milestone.what || milestone.text}”定在${dayInWords(day)}，晚于任务的时间节点${dayInWords(due)}。请调整其一。`,
          {
            related: deadline
              ? [
                  {
                    place: { path: file.path, block: entity.block, span: deadline.span },
                    message: `任务的时间节点：${dayInWords(due)}`,
                  },
                ]
              : [],
          },
        );
      } else if (previous?.understanding.deadline && day < previous.understanding.deadline) {
        report(
          milestone.span,
          `【时限】里程碑“${milestone.what || milestone.text}”（${dayInWords(day)}）写在更晚的“${previous.what || previous.text}”之后，次序颠倒。请按时间先后排列，或核对日期。`,
          {
            severity: 'warning',
          },
        );
      }
      previous = milestone;
    }
  },
});
