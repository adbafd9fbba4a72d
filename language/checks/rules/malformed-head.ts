import { fix, replaceSpan } from '../fixes.js';
import { repairedHead } from '../head-repair.js';
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
    const better = repairedHead(text.slice(head.span.start, head.span.end), file.environment.vocabulary);
    const why = head.problem === 'unclosed' ? '方括号没有合上' : '方括号里只能写类别和编号，例如“任务 1-3”';
    report(
      head.span,
      `【开头】${why}，这一块读不出来。请写成“【任务 1-3】标题”或“【单位】名称”的样子${better ? `，这里是否为“${better}”？` : '。'}`,
      {
        fixes: () => (better ? [fix(`改为“${better}”`, replaceSpan(file.path, entity, head.span, better))] : []),
      },
    );
  },
});
