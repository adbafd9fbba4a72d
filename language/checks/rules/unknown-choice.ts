import { nearest } from '../../text/nearest.js';
import { fold } from '../../text/fold.js';
import { problemsOf, replacements, shortened } from '../forms.js';
import { rule } from '../rule.js';

export const unknownChoice = rule({
  code: 'DB116',
  name: 'unknown-choice',
  severity: 'error',
  title: '只能从几个词里选',
  reason: '力度、级别这样的字段要拿来排序和筛选，自己造的词排不进去，等于没写。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  力度：务必确保`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  力度：务必`,
  },
  entity(entity, report, file) {
    for (const { field } of problemsOf(entity, 'badChoice')) {
      const choices = field.spec?.choices ?? [];
      const { span, text } = field.syntax.value;
      const contained = choices.filter((choice) => choice.length > 1 && fold(text).includes(choice));
      const suggestions = contained.length > 0 ? contained : nearest(text, choices);
      const name = field.spec?.name ?? field.syntax.name;
      report(span, `【${name}】没有“${shortened(text)}”这一项，请从这些词里选：${choices.join('、')}。`, {
        fixes: () => replacements(file.path, entity, span, suggestions.length > 0 ? suggestions : choices.slice(0, 3)),
      });
    }
  },
});
