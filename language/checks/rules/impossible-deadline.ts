import { rule } from '../rule.js';
import { dayInWords } from '../words.js';
import { datesIn } from '../dates-in.js';

export const impossibleDeadline = rule({
  code: 'DB303',
  name: 'impossible-deadline',
  severity: 'error',
  title: '日期不存在或早于发文',
  reason: '2月30日不会变成3月1日，会前的日期交办不了。这类日期一旦印发，只能发更正。',
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：2026年2月30日前`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：2026年5月29日前`,
  },
  task(task, report, on) {
    const { ref } = task.file.environment;
    for (const { text, span, understanding } of datesIn(task, on)) {
      const { flags, deadline, start, alternatives } = understanding;
      if (flags.includes('impossible')) {
        report(span, `【时限】“${text}”里有不存在的日期，无法推算时间节点。请核对月份和日子后改正。`);
      } else if (flags.includes('reversed')) {
        report(span, `【时限】“${text}”的终点早于起点${start ? `（${dayInWords(start)}起）` : ''}，请核对两头的日期。`);
      } else if (flags.includes('weekdayMismatch')) {
        report(
          span,
          `【时限】“${text}”里所写的星期与日期对不上${deadline ? `（${dayInWords(deadline)}）` : ''}，不知道以哪个为准。请核对后改正。`,
        );
      } else if (deadline && ref !== undefined && deadline < ref && !alternatives.some((other) => other.far)) {
        report(
          span,
          `【时限】“${text}”是${dayInWords(deadline)}，早于会议（发文）日期${dayInWords(ref)}，无法按期完成。请核对年份。`,
        );
      }
    }
  },
});
