import type { PeriodNode, RecurrenceBody, RecurrencePlace } from '../ast.js';
import type { Match, Reader } from './core.js';
import { inMonths, joint, LAST, readMonthDays, span } from './recurrence-month.js';
import { readTurnPlace } from './recurrence-turn.js';
import { readYearPlace } from './recurrence-year.js';
import { readWeekday } from './week.js';

type Every = RecurrenceBody['every'];

/** Reads where in its unit a recurrence falls due: 5日, 一三五, 末, 首月10日, 6月底, 最后一个工作日. */
export function readPlace(
  chars: string,
  at: number,
  every: Every,
  months: readonly number[] | undefined,
  period: Reader<PeriodNode> | undefined,
): Match<RecurrencePlace> | undefined {
  if (months !== undefined) return inMonths(chars, at, months);
  switch (every) {
    case 'week':
      return readWeekdays(chars, at);
    case 'month':
      return readMonthDays(chars, at);
    case 'quarter':
    case 'halfYear':
      return readTurnPlace(chars, at, every) ?? readDayOfTurn(chars, at, every);
    case 'year':
      return readYearPlace(chars, at, period) ?? readTurnPlace(chars, at, every);
    case 'xun':
      return /^[末底]/.test(chars.slice(at, at + 1))
        ? { value: { days: [10, 20, LAST], dayNamed: true }, end: at + 1 }
        : undefined;
    default:
      return undefined;
  }
}

/** 每季度5日前: of the month that begins it. */
const readDayOfTurn = (chars: string, at: number, every: 'quarter' | 'halfYear'): Match<RecurrencePlace> | undefined =>
  inMonths(chars, at, every === 'quarter' ? [1, 4, 7, 10] : [1, 7]);

function readWeekdays(chars: string, at: number): Match<RecurrencePlace> | undefined {
  const prefix = /^(?:的)?(?:周|星期|礼拜)?/.exec(chars.slice(at, at + 3))?.[0].length ?? 0;
  const first = readWeekday(chars, at + prefix);
  if (first === undefined) {
    return chars.charAt(at) === '末' ? { value: { weekdays: [7], dayNamed: true }, end: at + 1 } : undefined;
  }
  const weekdays = [first.value];
  let end = first.end;
  for (;;) {
    const link = joint(chars, end);
    const range = span(chars, end);
    const start = link?.end ?? range?.end ?? end;
    const skipped = /^(?:周|星期|礼拜)/.exec(chars.slice(start, start + 2))?.[0].length ?? 0;
    if (link !== undefined && skipped === 0 && link.value !== '、') break;
    const next = readWeekday(chars, start + skipped);
    const previous = weekdays.at(-1);
    if (next === undefined || previous === undefined || next.value <= previous) break;
    if (range !== undefined) for (let d = previous + 1; d < next.value; d += 1) weekdays.push(d);
    weekdays.push(next.value);
    end = next.end;
  }
  return { value: { weekdays, dayNamed: true }, end };
}
