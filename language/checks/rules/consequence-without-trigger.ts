import { isWritten, textsOf } from '../../model/entities.js';
import { rule } from '../rule.js';

const TRIGGER = /凡|因|对|未|不|逾期|超期|滞后|连续|累计|的[，,]?|若|如|一旦|达不到|后[一二三四五六七八九十\d]+名|排名/;

export const consequenceWithoutTrigger = rule({
  code: 'DB406',
  name: 'consequence-without-trigger',
  severity: 'warning',
  title: '排名没有指标，追责没有情形',
  reason: '不说按什么排、什么情形追，排名和追责就落不了地，还容易引起争议。',
  example: {
    bad: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  时间节点：6月底前
  追责：严肃问责`,
    good: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  时间节点：6月底前
  追责：因征迁受阻影响工期的，倒查责任`,
  },
  entity(entity, report) {
    for (const { text, span } of textsOf(entity, 'accountability')) {
      if (TRIGGER.test(text)) continue;
      report(span, `【目标】“${text}”没有写什么情形下追责。请写明情形，例如“逾期未完成且无正当理由的，${text}”。`);
    }
    const ranked =
      entity.word?.word === '排名' ||
      (['dispatch', 'circular'] as const).some((key) => textsOf(entity, key).some(({ text }) => /排名/.test(text)));
    if (ranked && !isWritten(entity, 'indicators')) {
      report(entity.span, '【目标】要排名，但没有写按什么指标排。请补写“指标：…”，否则名次没有依据。');
    }
  },
});
