import { holdsTime, type NamedEvent } from '../../time/index.js';
import { shortened } from '../forms.js';
import { rule } from '../rule.js';
import { dayInWords } from '../words.js';

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
  task({ deadline, deadlineOrigin, file }, report) {
    if (!deadline || deadlineOrigin !== 'own') return;
    const { understanding } = deadline;
    const { rest, span, steps, kind } = understanding;
    if (understanding.flags.includes('severalInClause')) {
      const days = steps.flatMap(({ text, deadline: day }) => (day === null ? [] : [`“${text}”是${dayInWords(day)}`]));
      report(
        deadline.span,
        `【时限】“${shortened(deadline.text)}”一句里写了几个时限（${days.join('，')}），按最后一个把握。请只留一个，或用“；”分开写明各办什么。`,
      );
      return;
    }
    // Of several steps (6月底前核准、9月底前开工) the words between say what each is for.
    if (rest === '' || !span || kind === 'none' || steps.length > 1) return;
    if (deadline.text.slice(span.end).trim() === rest && isWhatIsDone(rest, file.environment.events)) return;
    const read = understanding.deadline
      ? `算到${dayInWords(understanding.deadline)}`
      : `按“${understanding.reading}”理解`;
    report(
      deadline.span,
      `【时限】“${shortened(deadline.text)}”${read}，其中“${shortened(rest)}”没有看懂，可能改变期限。请核对；说明性的话请写到“备注”里。`,
    );
  },
});

const CHANGES_THE_DAY = /另|除|但|视|如|若|或|原则|前后|左右|顺延|推迟|延|暂|外|再|下|上|次|半|初|底|末|中旬/;

/** 全部完工 of 11月底前全部完工: what is done by then, as between several steps; no word of time and none that could move the day. */
const isWhatIsDone = (rest: string, events: readonly NamedEvent[]): boolean =>
  /^[，,]?\p{Script=Han}{2,12}[。；;]?$/u.test(rest) && !CHANGES_THE_DAY.test(rest) && !holdsTime(rest, events);
