import type { OffsetNode, WindowNode } from '../ast.js';
import { readCalendar } from './calendar.js';
import { type Match, wordList, words } from './core.js';
import { readLength, readLengthRange } from './length.js';

interface Opening {
  readonly direction: 'back' | 'ahead';
  readonly counting: 'units' | 'days';
}

const opening = words<Opening>([
  ['近', { direction: 'back', counting: 'days' }],
  ['最近', { direction: 'back', counting: 'days' }],
  ['过去', { direction: 'back', counting: 'days' }],
  ['过去的', { direction: 'back', counting: 'days' }],
  ['前', { direction: 'back', counting: 'days' }],
  ['上', { direction: 'back', counting: 'units' }],
  ['未来', { direction: 'ahead', counting: 'days' }],
  ['未来的', { direction: 'ahead', counting: 'days' }],
  ['今后', { direction: 'ahead', counting: 'days' }],
  ['往后', { direction: 'ahead', counting: 'days' }],
  ['接下来', { direction: 'ahead', counting: 'days' }],
  ['接下来的', { direction: 'ahead', counting: 'days' }],
  ['下', { direction: 'ahead', counting: 'units' }],
  ['后', { direction: 'ahead', counting: 'units' }],
]);

/** Reads a stretch that is counted from the reference day: 近三年, 未来两个月, 下三周, 前两个月. */
export function readWindow(chars: string, at: number): Match<WindowNode> | undefined {
  const open = opening(chars, at);
  if (open === undefined) return undefined;
  const word = chars.slice(at, open.end);
  if (word.length === 1 && /[以目之提当此日空年月先生附靠最接]/.test(chars.charAt(at - 1))) return undefined;
  // 验收后6个月 counts from the event; 后三天 stands alone.
  if ((word === '后' || word === '前') && at > 0 && !/[,;。、:(]/.test(chars.charAt(at - 1))) return undefined;
  const length = readLength(chars, open.end) ?? readLengthRange(chars, open.end);
  const unit = length?.value.amounts[0]?.unit;
  if (
    length === undefined ||
    unit === undefined ||
    length.value.masked ||
    unit === 'workday' ||
    unit === 'hour' ||
    unit === 'minute'
  )
    return undefined;
  // 前三季度, 下一周 and the like are read as calendar units; 前10日 of something is a slice.
  if (word.length === 1 && word !== '近' && length.value.amounts[0]?.n === 1 && unit !== 'day') return undefined;
  // 前两天 is the day before yesterday and yesterday; 前五天 reaches back from today.
  const isPair = unit === 'day' && length.value.amounts[0]?.n === 2;
  // 最近十天内完成 looks ahead; 近十天 alone looks back.
  if (word.endsWith('近') && /^(?:之|以)?内/.test(chars.slice(length.end, length.end + 2)))
    return { value: { type: 'window', direction: 'ahead', counting: 'days', length: length.value }, end: length.end };
  const counting = word === '前' && (unit === 'month' || isPair) ? 'units' : open.value.counting;
  return {
    value: { type: 'window', direction: open.value.direction, counting, length: length.value },
    end: length.end,
  };
}

const after = wordList(['后', '之后', '以后', '过后']);
const ago = wordList(['前', '之前', '以前']);
const then = wordList(['再过', '过']);

/** 去年今天: the same day of another year. */
function readSameDay(chars: string, at: number): Match<OffsetNode> | undefined {
  const match = /^(?:去年|前年|明年|后年)的?(?:今天|今日)/.exec(chars.slice(at, at + 5));
  if (match === null) return undefined;
  const n = match[0].startsWith('前') || match[0].startsWith('后') ? 2 : 1;
  const direction = /^[去前]/.test(match[0]) ? -1 : 1;
  const length = { amounts: [{ n, unit: 'year' as const }], approximate: false, masked: false, unmistakable: true };
  return { value: { type: 'offset', length, direction }, end: at + match[0].length };
}

/** Reads a day counted from the reference day: 三天后, 两周前, 半个月后, 30年前8月14日. */
export function readOffset(chars: string, at: number): Match<OffsetNode> | undefined {
  const same = readSameDay(chars, at);
  if (same !== undefined) return same;
  const passing =
    at === 0 || /[再,;。]/.test(chars.charAt(at - 1)) || chars.charAt(at) === '再' ? then(chars, at) : undefined;
  const length = readLengthRange(chars, passing?.end ?? at);
  if (length === undefined || length.value.masked) return undefined;
  const unit = length.value.amounts[0]?.unit;
  if (passing !== undefined) {
    const node: OffsetNode = { type: 'offset', length: length.value, direction: 1 };
    return { value: node, end: after(chars, length.end)?.end ?? length.end };
  }
  // 20天以后 and 三个多月以来 are open stretches: the bound is read with them.
  if (chars.startsWith('以来', length.end))
    return { value: { type: 'offset', length: length.value, direction: -1 }, end: length.end };
  const later = after(chars, length.end);
  if (later?.value === '以后' && (unit === 'day' || unit === 'week') && length.value.unmistakable) {
    return { value: { type: 'offset', length: length.value, direction: 1 }, end: length.end };
  }
  if (later !== undefined) {
    if (
      /^[续勤期备方台面进]/.test(chars.slice(later.end, later.end + 1)) ||
      isCalendarDay(length.value.unmistakable, unit)
    )
      return undefined;
    return { value: { type: 'offset', length: length.value, direction: 1 }, end: later.end };
  }
  const earlier = ago(chars, length.end);
  if (earlier === undefined || /^(?:[期置景列沿]|提(?![到出交供]))/.test(chars.slice(earlier.end, earlier.end + 2)))
    return undefined;
  // 5日前 and 三月前 name a day and a month; only 三日前的 with 的 looks back.
  const back =
    length.value.unmistakable ||
    unit === 'year' ||
    (unit === 'day' && chars.charAt(earlier.end) === '的' && !/\d/.test(chars.charAt(at)));
  if (!back) return undefined;
  const day = readCalendar(chars, chars.charAt(earlier.end) === '的' ? earlier.end + 1 : earlier.end);
  const target = unit === 'year' && day !== undefined && day.value.month !== undefined ? day : undefined;
  return {
    value: {
      type: 'offset',
      length: length.value,
      direction: -1,
      ...(target === undefined ? {} : { landsOn: target.value }),
    },
    end: target?.end ?? earlier.end,
  };
}

/** 3月后 and 一季度后 name a month and a quarter; 5日后 and 三年后 count. */
const isCalendarDay = (unmistakable: boolean, unit: string | undefined): boolean =>
  !unmistakable && (unit === 'month' || unit === 'quarter');
