import type { DurationAnchor, DurationBody, Length, Mention, PeriodNode } from '../ast.js';
import { lengthNouns, lengthPrefixes } from '../data/traps.js';
import { readAnchor } from './anchor.js';
import { type Match, type Reader, wordList } from './core.js';
import { readLengthRange } from './length.js';

const opening = wordList([
  '用',
  '利用',
  '花',
  '再用',
  '力争用',
  '通过',
  '以',
  '在',
  '限',
  '限于',
  '于',
  '不超过',
  '最长不超过',
  '最长',
  '最多',
  '不少于',
  '至少',
  '仅用',
  '只用',
]);
const roughlySaid = wordList(['大约', '大致', '大概', '约']);
const timeWord = wordList(['的时间', '时间', '的时限', '时限', '的期限', '期限']);
const within = wordList(['内', '以内', '之内', '期内', '里']);
const loosely = wordList(['左右', '上下', '前后']);
const noun = wordList(lengthNouns);
const prefix = wordList(lengthPrefixes);

/** A remark between the length and 内: 一周(5个工作日)内. */
const ASIDE = /^\([^()]{1,14}\)(?=以?内|之内)/;

/** Words before a bare length which show that it limits the work (公示期为5天, 限15日). */
const LIMIT_BEFORE =
  /(?:公示|公告|公示期|公告期|征求意见|期限|时限|限期|限时|限|为期|周期|工期|整改期|整改期限|过渡期|用时)(?:为|是|:|共|约|一般为|不少于)?$/;

/** Words before a length after which it measures an achievement or a service and limits no work (压减至5个工作日以内). */
const TARGET_BEFORE =
  /(?:压减|压缩|缩短|控制|减少|降低|缩减|精简|提速|提升|延长|增加|保持|稳定)(?:至|到|在|为|了|约)?$|(?:不少于|不低于|不超过|至少|最多|最长|最短|平均|(?:贷款|债券|借款|贴息|租赁|合同|还款|承包|授信|存款|存续|使用|融资|担保)期限|工期|建设期|建设工期|年限|寿命|产权|党龄|工龄|教龄|保修期|质保期|有效期|服务期|合同期|任期|学制|周期)(?:为|是|:|共|约|不超过|一般为)?$/;

/** Reads a length of time and what it is to the work: 30日内, 用三年时间, 批复后15个工作日内, 公示7个工作日. */
export function durationReader(period: Reader<PeriodNode>): Reader<Mention> {
  return (chars, at) => {
    const open = opening(chars, at);
    const loose = roughlySaid(chars, open?.end ?? at);
    const start = loose?.end ?? open?.end ?? at;
    const length = readLengthRange(chars, start);
    if (length === undefined) return undefined;
    const body = readUse(chars, at, open?.value, start, length, period, loose !== undefined);
    return body;
  };
}

function readUse(
  chars: string,
  at: number,
  open: string | undefined,
  start: number,
  length: Match<Length>,
  period: Reader<PeriodNode>,
  loose: boolean,
): Match<Mention> | undefined {
  let end = length.end;
  const roughly = loosely(chars, end);
  if (roughly !== undefined) end = roughly.end;
  const time = timeWord(chars, end);
  if (time !== undefined) end = time.end;
  end += ASIDE.exec(chars.slice(end, end + 20))?.[0].length ?? 0;
  const bound = within(chars, end);
  const inside = bound !== undefined && !/^(?:容|部|蒙|涝|外|控)/.test(chars.slice(bound.end, bound.end + 1));
  if (inside) end = bound.end;
  const before = chars.slice(Math.max(0, at - 10), at) + (open === undefined ? '' : open);
  const limited =
    inside ||
    ((open === '用' || open === '利用' || open === '再用' || open === '力争用' || open === '花' || open === '通过') &&
      time !== undefined);
  if (!limited && isOrdinary(chars, at, length, end)) return undefined;
  if (!length.value.approximate && !limited && noun(chars, end) !== undefined) return undefined;
  const anchored = readAnchor(chars, at, period);
  const use = useOf(
    length.value,
    before,
    limited || (roughly !== undefined && length.value.unmistakable),
    anchored !== undefined && (length.value.unmistakable || isCountedDay(chars, at, length)),
    open,
  );
  // A calendar unit that merely looks like a length (三月, 15日, 24年) is left to the calendar.
  if (use === 'bare' && !length.value.unmistakable && !isPlainYears(length.value)) return undefined;
  if (use !== 'limit' && !length.value.unmistakable && !isPlainYears(length.value) && !inside) return undefined;
  if (limited && isMonthName(chars, start, length)) return undefined;
  if (!inside && !length.value.unmistakable && isDateInstead(chars, length)) return undefined;
  // 用三年时间, without 内, says about how long.
  const about = roughly !== undefined || loose || (time !== undefined && !inside && limited);
  const value: Length = { ...length.value, approximate: length.value.approximate || about };
  const reference: DurationAnchor = { kind: 'reference', firstDayCounts: false };
  const anchor = use === 'limit' && anchored !== undefined ? withoutFirstDay(anchored.anchor, inside) : reference;
  const body: DurationBody = { type: 'duration', length: value, use, anchor };
  const own = open !== undefined && SILENT.test(open) ? start : at;
  return { value: { start: use === 'limit' ? (anchored?.start ?? own) : own, end, body }, end };
}

/** Words that lead in to a length and add nothing to it: they are left out of the matched words. */
const SILENT = /^(?:在|于|限|限于)$/;

/** With 内 the first day is not counted (民法典201); a length that runs from a day (从今天开始，利用一百天) begins with it. */
const withoutFirstDay = (anchor: DurationAnchor, inside: boolean): DurationAnchor =>
  inside && anchor.kind !== 'event' && !(anchor.kind === 'period' && anchor.whole === true && anchor.firstDayCounts)
    ? { ...anchor, firstDayCounts: false }
    : anchor;

function useOf(
  length: Length,
  before: string,
  limited: boolean,
  anchored: boolean,
  open: string | undefined,
): DurationBody['use'] {
  if (TARGET_BEFORE.test(before) && !/(?:公示|公告)(?:期)?(?:不少于|为)?$/.test(before)) return 'target';
  // 国债期限为10年: a term of years describes a thing; who must be done by a day writes 内.
  const term = isPlainYears(length) && !before.endsWith('用时');
  if (limited || open === '限' || (LIMIT_BEFORE.test(before) && !term)) return 'limit';
  return anchored ? 'limit' : 'bare';
}

/** 自印发之日起10日, 会后5日: behind such words days are counted; with 前 or a comma between it is a day of the month. */
const isCountedDay = (chars: string, at: number, { value, end }: Match<Length>): boolean =>
  value.amounts.length === 1 &&
  value.amounts[0]?.unit === 'day' &&
  /[起后]/.test(chars.charAt(at - 1)) &&
  !/^(?:以|之)?前/.test(chars.slice(end, end + 2));

/** 三年 is a length; 三月 and 15日 are not, and 24年 is a year. */
const isPlainYears = (length: Length): boolean => length.amounts[0]?.unit === 'year';

/** 3月内 and 六月内 name a month; 一月内, 两月内 and 三月内 count (C14). */
function isMonthName(chars: string, start: number, length: Match<Length>): boolean {
  const [amount] = length.value.amounts;
  if (length.value.unmistakable || amount === undefined || (amount.unit !== 'month' && amount.unit !== 'quarter'))
    return false;
  if (amount.unit === 'quarter') return true;
  return !/^[一两三]月/.test(chars.slice(start, start + 2));
}

/** 限5月底前, 限5日前: a month and a day. */
function isDateInstead(chars: string, { value, end }: Match<Length>): boolean {
  const unit = value.amounts[0]?.unit;
  if (unit === 'month' || unit === 'quarter') return true;
  return unit === 'day' && /^(?:以|之)?前/.test(chars.slice(end, end + 2));
}

/** True where the words around a bare length make it part of a name or of the past (三年行动, 连续两年, 一天耽误不得). */
function isOrdinary(chars: string, at: number, length: Match<Length>, end: number): boolean {
  for (let back = 1; back <= 4; back += 1) {
    const word = at - back >= 0 ? prefix(chars, at - back) : undefined;
    if (word !== undefined && word.end === at) return true;
  }
  if (/[第每逢]$/.test(chars.slice(Math.max(0, at - 1), at))) return true;
  return noun(chars, end) !== undefined && !length.value.approximate;
}
