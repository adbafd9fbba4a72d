import { Dating } from '../../language/scope/dating.js';
import { defaultEvents } from '../../language/time/index.js';
import type { DeadlineFlag } from '../../language/time/types.js';
import type { Probe, ProbeParams } from '../protocol.js';
import { Refusal } from '../runtime.js';
import type { Office } from './office.js';

const REMARKS: Readonly<Partial<Record<DeadlineFlag, string>>> = {
  masked: '时间用占位符代替了，签发前要补上。',
  past: '这个日子在起算日之前。',
  impossible: '没有这一天。',
  restDay: '截止日是休息日。',
  beyondCalendar: '超出了已公布的放假安排，工作日按周末推算。',
  defaultEvent: '用的是内置的事件日期，请由本单位用【事件】写明。',
  anchored: '要从一件还没有日期的事起算。',
  reversed: '终止的日子早于起始的日子。',
  severalInClause: '一句里写了几个时限，取的是最后一个。',
  guessedYear: '没有写年份，年份是推断的。',
  weekdayMismatch: '所写的星期与日期对不上。',
};

/** What a phrase means, in the file's own calendar and events or counted from any day. */
export function probeDeadline({ analyst }: Office, { text, ref, uri }: ProbeParams): Probe {
  const words = text.trim();
  if (words === '') throw new Refusal('请输入一个时间说法，例如“6月底前”。');
  const environment = uri === undefined ? undefined : analyst.view(uri)?.file.environment;
  const day = ref ?? environment?.ref ?? analyst.today;
  const dating = new Dating(
    day,
    environment?.events ?? defaultEvents,
    environment?.readings ?? {},
    environment?.calendar,
  );
  const { deadline, start, end, certainty, reading, alternatives, flags } = dating.understand(words);
  return {
    ref: day,
    deadline,
    start,
    end,
    certainty,
    reading: reading === '' ? `“${words}”推算不出日期。` : reading,
    alternatives: alternatives.map((other) => ({ deadline: other.deadline, reading: other.reading })),
    remarks: flags.flatMap((flag) => REMARKS[flag] ?? []),
  };
}
