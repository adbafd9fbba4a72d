import { rule } from '../rule.js';
import { taskOfRef } from '../tasks.js';
import { dayInWords } from '../words.js';

export const childAfterParent = rule({
  code: 'DB306',
  name: 'child-after-parent',
  severity: 'error',
  title: '下级任务晚于上级任务',
  reason: '下级任务是上级任务的一部分，它还没完成，上级任务不可能先完成。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前

【任务 1-1】路基施工
  上级：1
  牵头单位：市交通局
  时间节点：9月底前`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：9月底前

【任务 1-1】路基施工
  上级：1
  牵头单位：市交通局
  时间节点：6月底前`,
  },
  workspace(workspace, report, { standing }) {
    for (const task of workspace.tasks) {
      const ref = task.parent;
      const parent = ref && taskOfRef(workspace, task, ref);
      if (!ref || !parent) continue;
      const due = standing.due(task);
      const end = standing.due(parent);
      if (due === undefined || end === undefined || due <= end) continue;
      const at = task.deadlineOrigin === 'own' && task.deadline ? task.deadline.span : ref.span;
      report(
        { path: task.file.path, block: task.entity.block, span: at },
        `【时限】本任务${dayInWords(due)}到期，晚于上级任务“${parent.title}”的${dayInWords(end)}。请提前本任务或推后上级任务。`,
        {
          related: [
            {
              place: { path: parent.file.path, block: parent.entity.block, span: parent.entity.span },
              message: `上级任务 ${parent.key}`,
            },
          ],
        },
      );
    }
  },
});
