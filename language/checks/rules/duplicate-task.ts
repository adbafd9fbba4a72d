import { perFile } from '../../scope/per-file.js';
import type { Task } from '../../scope/workspace.js';
import { fold } from '../../text/fold.js';
import type { OnDay } from '../../standing/at.js';
import { rule } from '../rule.js';

export const duplicateTask = rule({
  code: 'DB408',
  name: 'duplicate-task',
  severity: 'warning',
  title: '任务重复或前后矛盾',
  reason: '两次会议交办同一件事，要么并成一项，要么注明以哪次为准；期限或牵头单位不同的，承办单位会各取所需。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前

【任务 2】修通滨河路
  牵头单位：市交通局
  时间节点：9月底前`,
    good: `【任务 1】修通滨河路东段
  牵头单位：市交通局
  时间节点：6月底前

【任务 2】修通滨河路西段
  牵头单位：市交通局
  时间节点：9月底前`,
  },
  workspace(workspace, report, { standing }) {
    const byTitle = new Map<string, Task[]>();
    for (const file of workspace.files) {
      for (const { title, task } of titlesIn(file)) {
        const known = byTitle.get(title);
        if (known) known.push(task);
        else byTitle.set(title, [task]);
      }
    }
    for (const same of byTitle.values()) {
      if (same.length < 2) continue;
      const [first, ...others] = same;
      if (!first) continue;
      for (const task of others) {
        const differences = differencesOf(first, task, standing);
        const what = differences.length > 0 ? `但${differences.join('、')}不同，前后矛盾` : '内容重复';
        report(
          { path: task.file.path, block: task.entity.block, span: task.entity.span },
          `【目标】与 ${first.key}“${first.title}”标题${fold(first.title) === fold(task.title) ? '相同' : '相近'}，${what}。请并成一项，或改标题说明区别，不再执行的写“撤销”。`,
          {
            related: [
              {
                place: { path: first.file.path, block: first.entity.block, span: first.entity.span },
                message: `先出现的 ${first.key}`,
              },
            ],
          },
        );
      }
    }
  },
});

/** 尽快修通滨河路东段工程 is 修通滨河路东段: how soon and how keenly does not make another task. */
const FILLERS =
  /^(?:全面|全力|尽快|加快|抓紧|抓好|做好|切实|进一步|持续|继续|扎实|大力|积极|有序|稳步|深入|推进|推动|加强|组织|开展|实施|确保|力争|按期|如期)+/;
const ENDINGS = /(?:工程|项目|工作|任务)+$/;

/** The tasks that stand, by what their titles come to without punctuation. */
const titlesIn = perFile(({ tasks }) =>
  tasks.flatMap((task) => {
    if (task.facts.some((fact) => fact.key === 'cancellations')) return [];
    const title = fold(task.title).replace(/[，。、；：“”‘’《》（）()·-]/g, '');
    const core = title.replace(FILLERS, '').replace(ENDINGS, '');
    const key = core.length < 4 ? title : core;
    return key.length < 4 ? [] : [{ title: key, task }];
  }),
);

function differencesOf(a: Task, b: Task, on: OnDay): string[] {
  const lead = (task: Task): string => task.leadUnits.map(({ unit, mention }) => unit?.name ?? mention.name).join('、');
  const days = [on.due(a), on.due(b)];
  return [
    ...(days[0] && days[1] && days[0] !== days[1] ? ['时间节点'] : []),
    ...(lead(a) !== lead(b) ? ['牵头单位'] : []),
  ];
}
