import { fix, replaceSpan } from '../fixes.js';
import { problemsOf, shortened } from '../forms.js';
import { factsOf } from '../../model/entities.js';
import { rule } from '../rule.js';

export const unreadableQuantity = rule({
  code: 'DB115',
  name: 'unreadable-quantity',
  severity: 'error',
  title: '指标或数量读不出数',
  reason: '读不出数的指标没有办法与实绩对照，年底说完成就完成了。说得清、数不清的，请写成“目标”。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  指标：投资明显提高`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  指标：完成投资 ≥ 4.4 亿元
  目标：投资明显提高`,
  },
  entity(entity, report, file) {
    for (const { field } of problemsOf(entity, 'badIndicator')) {
      const { span, text } = field.syntax.value;
      report(
        span,
        `【${field.spec?.name ?? '指标'}】“${shortened(text)}”读不出数。写法是“名称 比较 数 单位”，例如“完成投资 ≥ 4.4 亿元”；不能用数说的请写成“目标”。`,
        {
          fixes: () =>
            file.environment.vocabulary.field('目标', entity.kind, entity.word?.word)
              ? [fix('改写为“目标”', replaceSpan(file.path, entity, field.syntax.nameSpan, '目标'))]
              : [],
        },
      );
    }
    for (const { percent, body, span } of factsOf(entity, 'progress')) {
      const beyond = percent === undefined ? /^\d+(?:\.\d+)?\s*[%％]/.exec(body)?.[0] : undefined;
      if (beyond)
        report(
          span,
          `【进展】“${beyond}”不在0%到100%之间，没有读作完成率。请核对；超额完成的写100%，多出的写在正文里。`,
        );
    }
    for (const { field } of problemsOf(entity, 'badQuantity')) {
      const { span, text } = field.syntax.value;
      report(
        span,
        `【${field.spec?.name ?? field.syntax.name}】“${shortened(text)}”读不出数。写法是“数 单位”，例如“86 亿元”“不低于 3 个”。`,
      );
    }
  },
});
