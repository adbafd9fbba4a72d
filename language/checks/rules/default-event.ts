import { rule } from '../rule.js';
import { dayInWords } from '../words.js';
import { datesIn } from '../dates-in.js';

export const defaultEvent = rule({
  code: 'DB310',
  name: 'default-event',
  severity: 'warning',
  title: '事件用的是默认日期',
  reason: '汛期、供暖期各地不同。工具只有一个通行的默认日期，当地的要由办公室声明一次。',
  example: {
    bad: `【任务 1】完成水库除险加固
  牵头单位：市水利局
  时间节点：汛期前`,
    good: `【事件】汛期
  起止：每年5月15日至9月30日

【任务 1】完成水库除险加固
  牵头单位：市水利局
  时间节点：汛期前`,
  },
  task(task, report, on) {
    for (const { text, span, understanding } of datesIn(task, on)) {
      if (!understanding.flags.includes('defaultEvent')) continue;
      const day = understanding.deadline;
      report(
        span,
        `【时限】“${text}”按工具的默认日期${day ? `算到${dayInWords(day)}` : '理解'}，本地可能不同。请用【事件】写明本地日期，例如“【事件】汛期”加“起止：每年5月15日至9月30日”。`,
      );
    }
  },
});
