import { fromIso, weekdayOf } from '../time/days.js';

const WEEKDAYS = '一二三四五六日';

/** `2026-06-30` → `2026年6月30日（周二）`: how a finding names a day. */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日（周${WEEKDAYS[weekdayOf(fromIso(iso)) - 1]}）`;
}
