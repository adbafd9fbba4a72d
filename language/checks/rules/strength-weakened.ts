import { isWeaker } from '../../speech/index.js';
import { firstOf } from '../../model/entities.js';
import { STRENGTH_BY_WORD } from '../../table/strengths.js';
import { quotesOf } from '../quotes.js';
import { rule } from '../rule.js';

export const strengthWeakened = rule({
  code: 'DB506',
  name: 'strength-weakened',
  severity: 'warning',
  title: '力度比出处弱',
  reason: '“确保”写成“力争”，是把军令状改成了努力方向，完不成也无从追究。',
  example: {
    bad: `【任务 1】完成河道清淤
  牵头单位：市水利局
  力度：力争
  出处：市水利局要确保5月底前完成河道清淤`,
    good: `【任务 1】完成河道清淤
  牵头单位：市水利局
  力度：确保
  出处：市水利局要确保5月底前完成河道清淤`,
  },
  task({ entity }, report) {
    const field = firstOf(entity, 'strength');
    const written = field?.value?.type === 'choice' ? STRENGTH_BY_WORD.get(field.value.written.text) : undefined;
    if (!field || !written) return;
    const quotes = quotesOf(entity);
    // A sentence may hold several modals; the weaker is faithful where it stands in the quote itself.
    const words = field.value?.type === 'choice' ? field.value.written.text : written;
    if (quotes.some(({ quote }) => quote.words.includes(words))) return;
    const quoted = quotes.flatMap(({ facts }) => (facts.strength ? [facts.strength] : []));
    // With several quotes the weakest of them is the most that may be demanded.
    const said = quoted.toSorted((a, b) => (isWeaker(a, b) ? -1 : 1))[0];
    if (!said || !isWeaker(written, said)) return;
    report(
      field.syntax.value.span,
      `【来源】出处说的是“${said}”，力度写成了“${written}”，要求变弱了。请改为“${said}”。`,
    );
  },
});
