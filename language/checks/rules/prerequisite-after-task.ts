import { perFile } from '../../scope/per-file.js';
import { rule } from '../rule.js';
import { taskOfRef } from '../tasks.js';
import { dayInWords } from '../words.js';

export const prerequisiteAfterTask = rule({
  code: 'DB307',
  name: 'prerequisite-after-task',
  severity: 'error',
  title: '前置任务晚于本任务',
  reason: '要等的任务到期更晚，本任务按期完成就无从谈起。',
  example: {
    bad: `【任务 1】完成用地报批
  牵头单位：市资源规划局
  时间节点：9月底前

【任务 2】开工建设
  牵头单位：市交通局
  时间节点：6月底前
  前置：1`,
    good: `【任务 1】完成用地报批
  牵头单位：市资源规划局
  时间节点：6月底前

【任务 2】开工建设
  牵头单位：市交通局
  时间节点：9月底前
  前置：1`,
  },
  workspace(workspace, report, { standing }) {
    for (const task of workspace.files.flatMap(waitingIn)) {
      const due = standing.due(task);
      if (due === undefined) continue;
      for (const ref of task.prerequisites) {
        const before = taskOfRef(workspace, task, ref);
        const awaited = before && standing.due(before);
        if (!before || awaited === undefined || before === task || awaited <= due) continue;
        report(
          { path: task.file.path, block: task.entity.block, span: ref.span },
          `【时限】前置任务“${before.title}”${dayInWords(awaited)}才到期，晚于本任务的${dayInWords(due)}。请调整其一，或去掉前置。`,
          {
            related: [
              {
                place: { path: before.file.path, block: before.entity.block, span: before.entity.span },
                message: `前置任务 ${before.key}`,
              },
            ],
          },
        );
      }
    }
  },
});

const waitingIn = perFile(({ tasks }) => tasks.filter((task) => task.prerequisites.length > 0));
