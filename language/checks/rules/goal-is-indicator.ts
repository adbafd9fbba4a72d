import { fieldsOf } from '../../model/entities.js';
import { readIndicator } from '../../lower/quantity.js';
import { fix, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';

/** Prose with a number in it is no indicator: the name is a few words, the unit a measure and nothing more. */
/** 每个乡镇至少演练 is the start of a sentence, no name. */
const NAME = /^(?!.*(?:每|各|至少|最多|不少|不低|不超))[\p{Script=Han}A-Za-z]{2,12}$/u;
const UNIT = /^(?:[万亿]?(?:[\p{Script=Han}]{1,2}|平方米|立方米|公顷|千瓦时?)|%|％|‰|个百分点)$/u;

export const goalIsIndicator = rule({
  code: 'DB403',
  name: 'goal-is-indicator',
  severity: 'hint',
  title: '目标可以写成指标',
  reason: '写成指标的目标能与实绩对比、能合计、能排名；写成话的只能看。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  目标：完成投资 4.4 亿元`,
    good: `【任务 1】推进滨河路建设
  牵头单位：市交通局
  指标：完成投资 ≥ 4.4 亿元`,
  },
  entity(entity, report, file) {
    for (const { syntax, empty } of fieldsOf(entity, 'goals')) {
      const { text, span } = syntax.value;
      if (empty || text.includes('\n')) continue;
      const { quantity, name } = readIndicator(text);
      if (!quantity || quantity.placeholder || !NAME.test(name) || !UNIT.test(quantity.unit)) continue;
      report(span, `【目标】“${text}”有数有单位，可以写成指标“${name}”，就能与实绩对比。请把“目标”改为“指标”。`, {
        fixes: () => [fix('改为“指标”', replaceSpan(file.path, entity, syntax.nameSpan, '指标'), true)],
      });
    }
  },
});
