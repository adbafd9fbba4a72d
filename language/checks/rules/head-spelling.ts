import { fix, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';

export const headSpelling = rule({
  code: 'DB104',
  name: 'head-spelling',
  severity: 'warning',
  title: '开头没有写方括号',
  reason: '“任务 1-3：…”能够认出，但与字段的写法混在一起，看不清一块从哪里开始。统一写成“【任务 1-3】…”。',
  fixable: true,
  example: {
    bad: `任务 1：推进滨河路改造
  牵头单位：市交通局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局`,
  },
  entity(entity, report, file) {
    const { head, text } = entity.block;
    if (head?.problem !== 'spelling') return;
    const id = head.idSpan ? ` ${text.slice(head.idSpan.start, head.idSpan.end)}` : '';
    const label = `【${head.word}${id}】`;
    const before = { start: head.span.start, end: head.title.span.start };
    report(before, `【开头】“${head.word}${id}：”应写成“${label}”。方括号表示新的一块从这里开始。`, {
      fixes: () => [fix(`改为“${label}”`, replaceSpan(file.path, entity, before, label), true)],
    });
  },
});
