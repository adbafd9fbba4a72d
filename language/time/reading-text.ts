import { weekdayName } from './days.js';
import { describeRhythm } from './rhythm-text.js';
import type { DeadlineFlag, DeadlineKind, IsoDate, Recurrence, WorkCalendar } from './types.js';
import { isBeyond, previousWorkday } from './workdays.js';

export interface Described {
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly recurrence: Recurrence | null;
  readonly flags: readonly DeadlineFlag[];
  readonly anchor: string | null;
  readonly approximate: boolean;
  readonly calendar: WorkCalendar;
}

/** `6月28日`. */
export function monthDay(iso: IsoDate): string {
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
}

/** What the calendar says about a day: its weekday, and on a rest day the last working day before it. */
export function describeDay(iso: IsoDate, calendar: WorkCalendar): string {
  const name = weekdayName(iso);
  if (calendar.isWorkday(iso)) return name;
  const holiday = calendar.holidayName(iso);
  const before = previousWorkday(iso, calendar);
  return `${name}，休息日${holiday === undefined ? '' : `（${holiday}）`}；此前最后一个工作日 ${monthDay(before)}`;
}

/** The explanation for people: “6月底前 → 2024-06-30（周日，休息日；此前最后一个工作日 6月28日）”. */
export function describe(d: Described): string {
  if (d.flags.includes('masked')) return `${d.text} → 数字待补，推算不出日期`;
  if (d.flags.includes('impossible')) return `${d.text} → 没有这一天，请核对日期`;
  if (d.flags.includes('reversed')) return `${d.text} → 结束早于开始，请核对日期`;
  if (d.kind === 'set') return describeSet(d);
  if (d.deadline !== null) return `${d.text} → ${d.deadline}（${remarks(d, d.deadline)}）`;
  if (d.anchor !== null) return `${d.text} → 从“${d.anchor}”算起，“${d.anchor}”的日期未定，推算不出日期`;
  if (d.kind === 'duration') return `${d.text} → 只写了时长，推算不出日期`;
  if (d.start !== null) return `${d.text} → 从 ${d.start}（${weekdayName(d.start)}）起，没有截止日期`;
  return `${d.text} → 推算不出日期，请写明具体时限`;
}

function remarks(d: Described, deadline: IsoDate): string {
  const notes = [describeDay(deadline, d.calendar)];
  if (d.start !== null && d.start !== deadline && d.kind === 'period') notes.unshift(`${d.start} 起`);
  if (d.approximate) notes.push('约略');
  if (d.flags.includes('past')) notes.push('已过');
  if (d.flags.includes('guessedYear')) notes.push(`未写年份，按${deadline.slice(0, 4)}年理解`);
  if (d.flags.includes('weekdayMismatch')) notes.push('所写星期与日期不符，请核对');
  if (d.flags.includes('severalInClause')) notes.push('一句里有几个时限，按最后一个理解');
  if (d.flags.includes('defaultEvent')) notes.push(`“${d.anchor ?? ''}”按工具默认日期，请在【事件】中写明`);
  if (isBeyond(deadline, d.calendar))
    notes.push(`${deadline.slice(0, 4)}年放假安排未收录，休息日只按周末和法定节日推算`);
  return notes.join('；');
}

function describeSet(d: Described): string {
  const rule = d.recurrence === null ? '' : describeRhythm(d.recurrence);
  const act = d.recurrence?.act === undefined ? '' : d.recurrence.act;
  const next = d.deadline === null ? '' : `，最近一次 ${d.deadline}（${describeDay(d.deadline, d.calendar)}）`;
  const anchor = d.anchor === null ? '' : `（从“${d.anchor}”的次月算）`;
  return `${d.text} → ${rule}${act}${anchor}${next}`;
}
