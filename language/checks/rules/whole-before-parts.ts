import { rule } from '../rule.js';

export const wholeBeforeParts = rule({
  code: 'DB607',
  name: 'whole-before-parts',
  severity: 'warning',
  title: '下级任务没办完，上级先销号',
  reason: '上级任务销了号，下面没办完的就没有人再盯，“回头看”会翻出来。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  销号：2026-05-20 市政府督查室 准予销号（依据：验收报告.pdf）

【任务 2】迁改管线
  上级：1
  牵头单位：市水利局`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  销号：2026-05-20 市政府督查室 准予销号（依据：验收报告.pdf）

【任务 2】迁改管线
  上级：1
  牵头单位：市水利局
  销号：2026-05-10 市政府督查室 准予销号（依据：迁改验收单.pdf）`,
  },
  workspace(workspace, report, { standing }) {
    for (const task of workspace.tasks) {
      const ending = task.facts.findLast(({ key }) => key === 'closeOuts' || key === 'closeOutRequests');
      if (!ending?.date || ending.date > standing.day) continue;
      const { stage } = standing.of(task).life;
      if (stage !== 'closed' && stage !== 'requested') continue;
      const open = standing.partsOf(task).filter((part) => !OVER.has(standing.of(part).state.code));
      const [first] = open;
      if (!first) continue;
      report(
        { path: task.file.path, block: task.entity.block, span: ending.span },
        `【${stage === 'closed' ? '销号' : '申请销号'}】还有${open.length}项下级任务没有办结，例如 ${first.key}“${first.title}”。请等下级任务办结，或撤销不再办的，再销上级任务。`,
        {
          related: open.map((part) => ({
            place: { path: part.file.path, block: part.entity.block, span: part.entity.span },
            message: `没有办结的下级任务 ${part.key}`,
          })),
        },
      );
    }
  },
});

const OVER: ReadonlySet<string> = new Set(['done', 'closed', 'cancelled', 'ongoing']);
