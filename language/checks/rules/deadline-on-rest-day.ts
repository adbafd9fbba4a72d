import { firstOf, isWritten } from '../../model/entities.js';
import { previousWorkday } from '../../time/index.js';
import { fix, insertField } from '../fixes.js';
import { rule } from '../rule.js';
import { dayInWords } from '../words.js';

export const deadlineOnRestDay = rule({
  code: 'DB311',
  name: 'deadline-on-rest-day',
  severity: 'info',
  title: '时间节点落在休息日',
  reason: '休息日交不了件、开不了会。按上一个工作日把握，就不会在放假前才发现来不及。',
  fixable: true,
  example: {
    bad: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：5月31日前`,
    good: `【任务 1】修通滨河路
  牵头单位：市交通局
  时间节点：5月29日前`,
  },
  task(task, report, on) {
    const { entity, deadline, deadlineOrigin, originalDue: due, file } = task;
    const { calendar, ref } = file.environment;
    if (!deadline || deadlineOrigin !== 'own' || !due || due !== on.due(task) || isWritten(entity, 'setDeadline'))
      return;
    // A day before the meeting is wrong altogether (DB303).
    if (ref !== undefined && due < ref) return;
    const year = Number(due.slice(0, 4));
    if (year > calendar.knownYears.last || calendar.isWorkday(due)) return;
    const before = previousWorkday(due, calendar);
    const holiday = calendar.holidayName(due);
    report(
      deadline.span,
      `【时限】“${deadline.text}”是${dayInWords(due)}，${holiday ? `${holiday}假期` : '休息日'}。建议按此前最后一个工作日${dayInWords(before)}把握。`,
      {
        fixes: () => [
          fix(
            `写明“明确时限：${before}”`,
            insertField(file, entity, `明确时限：${before} 按休息日前最后一个工作日`, firstOf(entity, 'deadline')),
          ),
        ],
      },
    );
  },
});
