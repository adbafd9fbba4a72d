import { listed } from '../forms.js';
import { rule } from '../rule.js';

export const setCycle = rule({
  code: 'DB701',
  name: 'set-cycle',
  severity: 'error',
  title: '清单互相包含',
  reason: '互相包含的清单算不出成员，统计时两张表都会是空的。',
  example: {
    bad: `【清单】开工清单
  属于：储备清单

【清单】储备清单
  属于：开工清单`,
    good: `【清单】开工清单
  属于：三个清单

【清单】储备清单
  属于：三个清单

【清单】三个清单
  通报：每月`,
  },
  workspace(workspace, report, { standing }) {
    for (const cycle of standing.sets.cycles) {
      const names = listed(cycle.map((entity) => `“${entity.title}”`));
      for (const entity of cycle) {
        const file = workspace.files.find((candidate) => candidate.entities.includes(entity));
        if (!file) continue;
        report(
          { path: file.path, block: entity.block, span: entity.span },
          `【清单】${names}${cycle.length === 1 ? '包含自己' : '互相包含'}，算不出成员。请去掉其中一处“属于”或“列入”条件。`,
        );
      }
    }
  },
});
