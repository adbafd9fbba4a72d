import type { Vocabulary } from '../../lower/vocabulary.js';
import { fold } from '../../text/fold.js';
import { fix, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';

export const malformedHead = rule({
  code: 'DB102',
  name: 'malformed-head',
  severity: 'error',
  title: '方括号里不是合规的开头',
  reason: '开头读不出来，这一块就不知道是任务还是单位，它下面的字段全都不起作用。',
  fixable: true,
  example: {
    bad: `【任务 3 推进滨河路改造】
  牵头单位：市交通局`,
    good: `【任务 3】推进滨河路改造
  牵头单位：市交通局`,
  },
  entity(entity, report, file) {
    const { head, text } = entity.block;
    if (!head || (head.problem !== 'unclosed' && head.problem !== 'malformed')) return;
    const better = repaired(text.slice(head.span.start, head.span.end), file.environment.vocabulary);
    const why = head.problem === 'unclosed' ? '方括号没有合上' : '方括号里只能写类别和编号，标题写在方括号后面';
    report(
      head.span,
      `【开头】${why}，这一块读不出来。请写成“【任务 1-3】标题”或“【单位】名称”的样子${better ? `，这里是否为“${better}”？` : '。'}`,
      {
        fixes: () => (better ? [fix(`改为“${better}”`, replaceSpan(file.path, entity, head.span, better))] : []),
      },
    );
  },
});

const REST = /^\s*([A-Z]{0,4}\d{1,6}(?:[-.—]\d{1,6}){0,4})?[\s:、,]*/;

/** The head that was meant: 【任务 3 推进滨河路改造】 → 【任务 3】推进滨河路改造. Undefined unless it begins with a known word. */
function repaired(line: string, vocabulary: Vocabulary): string | undefined {
  const inside = line
    .replace(/^[【[［]\s*/, '')
    .replace(/[】\]］][：:]?/, ' ')
    .trimEnd();
  // The longest known word wins: 交办问题, not 交办.
  for (let length = Math.min(12, inside.length); length >= 2; length--) {
    const written = inside.slice(0, length);
    const word = written.endsWith(' ') ? undefined : vocabulary.word(fold(written));
    if (!word) continue;
    const rest = inside.slice(length);
    const match = REST.exec(rest.normalize('NFKC').toUpperCase());
    const id = match?.[1];
    if ((id === undefined) === word.takesId) return undefined;
    // Half-width forms are as long as full-width ones, so the title starts at the same place.
    const title = rest.slice(match?.[0].length ?? 0).trim();
    return title === '' ? undefined : `【${word.word}${id === undefined ? '' : ` ${fold(id)}`}】${title}`;
  }
  return undefined;
}
