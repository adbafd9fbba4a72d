import { fieldsOf } from '../../model/entities.js';
import { readIndicator } from '../../lower/quantity.js';
import { fix, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';

/** A deed without its object names nothing that could be compared: 完成86公里, 达到100%. */
const BARE_VERB =
  '(?:完成|实现|达到|突破|超过|新增|新建|建成|培育|引进|争取|组织|检查|投产|交付|供地|增长|下降|提高|压[减缩降]|减少|打造)$';
/**
 * Prose with a number in it is no indicator: the name is a few words, the unit a measure and nothing more; 每个乡镇至少演练 is the
 * start of a sentence, no name.
 */
const NAME = new RegExp(`^(?!${BARE_VERB}|.*(?:每|各|至少|最多|不少|不低|不超))[\\p{Script=Han}A-Za-z]{2,12}$`, 'u');
const UNIT = /^(?:[万亿]?(?:[\p{Script=Han}]{1,2}|平方米|立方米|公顷|千瓦时?)|%|％|‰|个百分点)$/u;

const NUMBER = /[\d０-９]/;

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
      if (empty || !NUMBER.test(text) || text.includes('\n')) continue;
      const { quantity, name } = readIndicator(text);
      if (!quantity || quantity.placeholder || !NAME.test(name) || !UNIT.test(quantity.unit)) continue;
      report(span, `【目标】“${text}”有数有单位，可以写成指标“${name}”，就能与实绩对比。请把“目标”改为“指标”。`, {
        fixes: () => [fix('改为“指标”', replaceSpan(file.path, entity, syntax.nameSpan, '指标'), true)],
      });
    }
  },
});
