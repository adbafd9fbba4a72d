import type { RecurrencePlace } from '../ast.js';
import type { Match } from './core.js';
import { afterUnit, inMonths, LAST, readOrdinal } from './recurrence-month.js';

/** Units that turn several times a year or once, and whose months the words count. */
export type Turning = 'quarter' | 'halfYear' | 'year';

interface Months {
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const MONTHS: Readonly<Record<Turning, Months>> = {
  quarter: { first: [1, 4, 7, 10], last: [3, 6, 9, 12] },
  halfYear: { first: [1, 7], last: [6, 12] },
  year: { first: [1], last: [12] },
};

/** The month after a unit is the first of the next: 首月, 后首月, 末次月. */
const FIRST_MONTH =
  /^(?:首个?月|第[一1]个?月|初月|末?次月|下月|(?:结束|终了)?[之以]?后的?(?:首个?月|第[一1]个?月|次月))/;
const SECOND_MONTH = /^(?:第[二2]个?月|中月)/;
const LAST_MONTH = /^(?:末月|尾月|最后[一1]个?月|第[三3]个?月)/;
const ENDED = /^(?:(?:结束|终了|期满)(?:之日起|[之以]?后)?|[之以]?后)的?/;

/** Reads a month of the unit and the day in it: 首月10日, 末月底, 后首月20日, 最后一个月25日. */
export function readTurnMonth(chars: string, at: number, unit: Turning): Match<RecurrencePlace> | undefined {
  const rest = chars.slice(at, at + 9);
  const { first, last } = MONTHS[unit];
  const opening = FIRST_MONTH.exec(rest);
  const middle = unit === 'quarter' ? SECOND_MONTH.exec(rest) : null;
  const word = opening ?? middle ?? LAST_MONTH.exec(rest);
  if (word === null) return undefined;
  const months = opening !== null ? first : middle !== null ? first.map((month) => month + 1) : last;
  const end = at + word[0].length;
  return inMonths(chars, end, months) ?? { value: { months, dayNamed: false }, end };
}

/** Reads 结束后10日内, 终了后15个工作日内, 后一个月内: counted from the end of the unit. */
export function readAfterTurn(chars: string, at: number, unit: Turning): Match<RecurrencePlace> | undefined {
  const ended = ENDED.exec(chars.slice(at, at + 8));
  return ended === null ? undefined : afterUnit(chars, at + ended[0].length, MONTHS[unit].first);
}

/** Reads where in a quarter, half-year or year a rhythm falls due; 的 before it says nothing. */
export function readTurnPlace(chars: string, at: number, unit: Turning): Match<RecurrencePlace> | undefined {
  const start = chars.charAt(at) === '的' ? at + 1 : at;
  return readTurnMonth(chars, start, unit) ?? readTurnEdge(chars, start, unit) ?? readAfterTurn(chars, start, unit);
}

/** 末, 初, 最后一天, 最后一周, 首个工作日 of the unit. */
function readTurnEdge(chars: string, at: number, unit: Turning): Match<RecurrencePlace> | undefined {
  const { first, last } = MONTHS[unit];
  const final = /^(?:[末底](?![级端数])|最后[一1][天日])/.exec(chars.slice(at, at + 4));
  if (final !== null) return { value: { months: last, days: [LAST], dayNamed: true }, end: at + final[0].length };
  if (unit !== 'year' && /^初(?![步审])/.test(chars.slice(at, at + 2)))
    return { value: { months: first, days: [10], dayNamed: true }, end: at + 1 };
  const week = /^(首|第[一1]|最后[一1])个?(?:周|星期)/.exec(chars.slice(at, at + 6));
  if (week !== null) {
    const months = week[1]?.startsWith('最后') === true ? last : first;
    return { value: { months, dayNamed: false }, end: at + week[0].length };
  }
  const ordinal = readOrdinal(chars, at);
  if (ordinal?.value.workday !== true) return undefined;
  const months = ordinal.value.ordinal === LAST ? last : first;
  return { value: { ...ordinal.value, months }, end: ordinal.end };
}
