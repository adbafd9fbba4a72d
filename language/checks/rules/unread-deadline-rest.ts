import { rule } from '../rule.js';

export const unreadDeadlineRest = rule({
  code: 'DB304',
  name: 'unread-deadline-rest',
  severity: 'warning',
  title: '时间节点有没看懂的部分',
  reason: '没看懂的字可能正是改变期限的那几个字；宁可说清，不作猜测。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前（雨季另说）`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：6月底前`,
  },
  task({ deadline, deadlineOrigin }, report) {
    if (!deadline || deadlineOrigin !== 'own') return;
    const { rest, span, steps, kind } = deadline.understanding;
    // Of several steps (6月底前核准、9月底前开工) the words between say what each is for.
    if (rest === '' || !span || kind === 'none' || steps.length > 1) return;
    report(
      deadline.span,
      `【时限】“${deadline.text}”按“${deadline.understanding.reading}”理解，其中“${rest}”没有看懂。请核对；说明性的话请写到“备注”里。`,
    );
  },
});
