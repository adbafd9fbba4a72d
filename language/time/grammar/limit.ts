import type { Bound, Mention, OffsetNode, PeriodNode } from '../ast.js';
import { milestones } from '../data/milestones.js';
import { type BoundWords, readBound, readClockBefore } from './bound.js';
import { type Match, type Reader, wordList, words } from './core.js';
import { countedWorkday } from './counted-workday.js';
import { readNow } from './day-words.js';
import { isDay } from './is-day.js';
import type { Vocabulary } from './period.js';
import { periodReader } from './period.js';
import { rangeReader } from './range.js';
import { readOffset, readWindow } from './window.js';

/** Words before a period that say how it bounds the work. */
const prefix = words<Bound>([
  ['自', 'since'],
  ['从', 'since'],
  ['自从', 'since'],
  ...['不早于', '不得早于', '最早', '最早于', '不先于'].map((text) => [text, 'since'] as const),
  ['到', 'by'],
  ['至', 'by'],
  ['截至', 'by'],
  ['截止', 'by'],
  ['截止到', 'by'],
  ['截止至', 'by'],
  ['截至到', 'by'],
  ['截止于', 'by'],
  ['离', 'by'],
  ['距', 'by'],
  ['距离', 'by'],
  ['直到', 'by'],
  ['直至', 'by'],
  ['不晚于', 'by'],
  ['不迟于', 'by'],
  ['不得晚于', 'by'],
  ['不得迟于', 'by'],
  ['不超过', 'by'],
  ['不得超过', 'by'],
  ['最迟', 'by'],
  ['最迟于', 'by'],
  ['最迟在', 'by'],
  ['最迟到', 'by'],
  ['最迟至', 'by'],
  ['最迟不晚于', 'by'],
  ['最迟不超过', 'by'],
  ['最晚', 'by'],
  ['最晚于', 'by'],
  ['最晚在', 'by'],
  ['最晚不超过', 'by'],
  ['最晚不迟于', 'by'],
  ['至迟', 'by'],
  ['至迟于', 'by'],
  ['至迟在', 'by'],
  ['至迟不超过', 'by'],
  ['至迟不晚于', 'by'],
]);

/** Words of a label before which a date is the last day (截止时间为…, 报名截止日期：…). */
const DEADLINE_LABEL =
  /(?:截止|截至)(?:时间|日期|日|期限)?(?:为|是|:|在|于|到)?$|(?:完成时限|办结时限|完成时间|时限|期限|时间节点|完成节点|最后期限|最后时限)(?:为|是|:|至|到)?$/;

/** What shows that 到, 至, 从 or 自 ends another word (达到, 甚至, 得到, 服从, 来自). */
const BEFORE_PREFIX: Readonly<Record<string, string>> = {
  到: '快达得做提看感遇想收接听拿见碰等找受轮办想送',
  至: '甚乃以及直',
  自: '来亲擅独各',
  从: '服跟顺听盲',
  离: '脱远分隔撤背距偏游',
  距: '间相差焦车行株',
};

/** Parts of the same expression between prefix and period that say nothing (到了2025年, 于今年). */
const filler = wordList(['了', '于', '在', '约']);

/** Reads a period with what bounds it: 6月底前, 到2025年, 自2月份以来, 截至5月底, 3月至5月, 国庆前后, 本周五下班前. */
export function limitReader(vocabulary: Vocabulary): { limit: Reader<Mention>; period: Reader<PeriodNode> } {
  const period = periodReader(vocabulary);
  const range = rangeReader(period);
  const workday = countedWorkday(period);
  const counted: Reader<PeriodNode> = (chars, at) =>
    workday(chars, at) ?? readOffset(chars, at) ?? readWindow(chars, at);
  const node: Reader<PeriodNode> = (chars, at) => {
    const spanned = range(chars, at);
    const offset = counted(chars, at);
    return offset !== undefined && (spanned === undefined || offset.end > spanned.end) ? offset : spanned;
  };
  const limit: Reader<Mention> = (chars, at) => {
    const open = readPrefix(chars, at);
    const start = open?.end ?? at;
    // 自 and 从 may open a range of their own.
    const opensRange = open !== undefined && /[自从由]/.test(chars.charAt(at));
    const ranged = open === undefined || opensRange ? node(chars, at) : undefined;
    const found = ranged ?? (start > at ? node(chars, start) : undefined) ?? readNowSince(chars, start);
    if (found === undefined) {
      const clock = readClockBefore(chars, at);
      return clock === undefined ? undefined : finish(at, clock.end, { type: 'day', offset: 0 }, clock.value);
    }
    const tail = readBound(chars, found.end, isDay(found.value));
    const stated = tail.value;
    const event = found.value.type === 'offset' ? eventBefore(found.value, chars, at) : undefined;
    if (event !== undefined)
      return {
        value: { start: at, end: found.end, body: { type: 'anchored', anchor: event, bound: 'after' } },
        end: found.end,
      };
    if (found.value.type === 'offset' && stated.bound === 'since') return finish(at, tail.end, found.value, stated);
    // 过十周 opens a stretch; 再过十天 is a day.
    if (found.value.type === 'offset' && chars.charAt(at) === '过' && stated.bound === 'at')
      return finish(at, tail.end, found.value, { ...stated, bound: 'since' });
    // 15日内 counts fifteen days; no 15th is meant.
    if (stated.bound === 'within' && isBareDay(found.value)) return undefined;
    const joined = combine(open?.value, stated, chars, at, found);
    return joined === undefined ? undefined : finish(at, tail.end, found.value, joined);
  };
  return { limit, period };
}

/** What the clause says before a count: 质保期满, 项目建成. */
const CLAUSE = /[^,;。:、()]*$/;
const COMPLETED = new RegExp(`(?:[满毕束成]|${milestones.join('|')})$`);

/** 质保期满两年后, 竣工验收三个月后: counted from an event whose day nobody wrote, not from the day of the document. */
function eventBefore(node: OffsetNode, chars: string, at: number): string | undefined {
  if (node.direction < 0 || node.from !== undefined) return undefined;
  const before = CLAUSE.exec(chars.slice(Math.max(0, at - LONGEST_EVENT), at))?.[0] ?? '';
  return COMPLETED.test(before) ? before : undefined;
}

const LONGEST_EVENT = 12;

const isBareDay = (node: PeriodNode): boolean =>
  node.type === 'calendar' && node.day !== undefined && node.month === undefined && node.quarter === undefined;

const finish = (start: number, end: number, node: PeriodNode, { bound, inclusive }: BoundWords): Match<Mention> => ({
  value: { start, end, body: { type: 'period', node, bound, inclusive } },
  end,
});

function readPrefix(chars: string, at: number): Match<Bound> | undefined {
  const match = prefix(chars, at);
  if (match === undefined) return undefined;
  const word = chars.slice(at, match.end);
  // 不超过30日 is a length.
  if (word.endsWith('超过') && /^\d{1,3}[日天]/.test(chars.slice(match.end, match.end + 4))) return undefined;
  if (word.length === 1 && BEFORE_PREFIX[word]?.includes(chars.charAt(at - 1)) === true && at > 0) return undefined;
  return { value: match.value, end: filler(chars, match.end)?.end ?? match.end };
}

/** 即日起, 现在起: the reference day, but only as a beginning. */
function readNowSince(chars: string, at: number): Match<PeriodNode> | undefined {
  const now = readNow(chars, at);
  return now !== undefined && /^(?:起|开始)/.test(chars.slice(now.end)) ? now : undefined;
}

function combine(
  open: Bound | undefined,
  stated: BoundWords,
  chars: string,
  at: number,
  found: Match<PeriodNode>,
): BoundWords | undefined {
  // 自5月1日0时起至5月5日24时止: 止 closes the range and bounds nothing else.
  if (stated.bound === 'by' && found.value.type === 'range') return { bound: 'at', inclusive: true };
  if (stated.bound !== 'at') {
    // 截至6月底前 and 不迟于6月30日前 name a day that is in time.
    return open === 'by' && chars.charAt(at) !== '到' && chars.charAt(at) !== '至'
      ? { ...stated, inclusive: true }
      : stated;
  }
  if (open !== undefined && found.value.type !== 'range') return { bound: open, inclusive: open === 'by' };
  const label = DEADLINE_LABEL.test(chars.slice(Math.max(0, at - 8), at)) && found.value.type !== 'range';
  return label ? { bound: 'by', inclusive: true } : stated;
}

const milestone = wordList(milestones);
const beforeMilestone = wordList(['前', '之前', '以前']);
const opening = wordList(['在', '于']);

/** Reads a bound by a milestone that has no date: 开工前, 竣工验收之前 (C22). */
export function readMilestone(chars: string, at: number): Match<Mention> | undefined {
  const start = opening(chars, at)?.end ?? at;
  const name = milestone(chars, start);
  const before = name === undefined ? undefined : beforeMilestone(chars, name.end);
  if (name === undefined || before === undefined || /^[期置景沿列提往端]/.test(chars.slice(before.end, before.end + 1)))
    return undefined;
  return {
    value: { start: at, end: before.end, body: { type: 'anchored', anchor: name.value, bound: 'before' } },
    end: before.end,
  };
}
