import { rule } from '../rule.js';
import { listed } from '../forms.js';
import { nameOf } from '../../standing/sets/indicators.js';

export const missedSetIndicator = rule({
  code: 'DB704',
  name: 'missed-set-indicator',
  severity: 'warning',
  title: '清单的指标没有达到',
  reason: '“清零”“每人至少一个”写在清单上，就是对领导的承诺；到了日子不说差多少，就没有人去补。',
  example: {
    bad: `【清单】督未开工
  范围：项目，计划开工 早于 今日，实际开工 未写
  指标：项数 = 0

【项目 P1】滨河大桥
  计划开工：2026年5月10日`,
    good: `【清单】督未开工
  范围：项目，计划开工 早于 今日，实际开工 未写
  指标：项数 = 0

【项目 P1】滨河大桥
  计划开工：2026年5月10日
  实际开工：2026年5月8日`,
  },
  workspace(_workspace, report, { standing }) {
    for (const set of standing.sets.all) {
      for (const { indicator, shown, verdict, due, failing, uncounted } of standing.indicatorsOf(set)) {
        if (verdict !== 'missed') continue;
        const whose = failing.length > 0 ? `未达到的有${listed(failing)}。` : '';
        const open = uncounted.length > 0 ? `${listed(uncounted.map(nameOf))}没有写，未计入。` : '';
        report(
          { path: set.file.path, block: set.entity.block, span: indicator.span },
          `【清单】“${set.name}”的指标“${indicator.text}”没有达到：${shown}${due === undefined ? '' : `，期限是${due}`}。${whose}${open}请督促补上，或核对条件。`,
          {
            related: set.members.slice(0, 20).map((member) => ({
              place: { path: member.file.path, block: member.entity.block, span: member.entity.span },
              message: nameOf(member),
            })),
          },
        );
      }
    }
  },
});
