import { describeRhythm } from '../../time/index.js';
import { shortened } from '../forms.js';
import { rule } from '../rule.js';

export const unreadableCadence = rule({
  code: 'DB317',
  name: 'unreadable-cadence',
  severity: 'warning',
  title: '频次看不懂或没有说死',
  reason: '“定期”“不定期”排不出日历，等于没有要求。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  调度：定期`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前
  调度：每月`,
  },
  entity(entity, report, { environment }) {
    for (const { spec, syntax, empty, none, pending } of entity.fields) {
      if (spec?.type !== 'cadence' || empty || none || pending) continue;
      const { text, span } = syntax.value;
      const understood = environment.dating.understandCadence(text);
      if (understood.parts.length > 0) {
        if (understood.rest !== '')
          report(
            span,
            `【时限】${spec.name}“${shortened(text)}”按“${understood.parts.map((part) => describeRhythm(part.recurrence)).join('；')}”理解，其中“${shortened(understood.rest)}”没有看懂，可能改变频次。请核对；说明性的话请写到“备注”里。`,
          );
        continue;
      }
      report(span, `【时限】${spec.name}的频次“${text}”排不出日子。请写成“每周”“每旬”“每月28日前”这样的频次。`);
    }
  },
});
