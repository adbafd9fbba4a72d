import type { Mention, PeriodNode, RecurrenceBody, RecurrencePlace } from '../ast.js';
import { acts, onceActs } from '../data/acts.js';
import { readFigure } from '../digits.js';
import { readBound } from './bound.js';
import { isOneOf, type Match, type Reader, wordList, words } from './core.js';
import { afterUnit } from './recurrence-month.js';
import { readPlace } from './recurrence-place.js';
import { readAfterTurn, readTurnMonth, type Turning } from './recurrence-turn.js';

type Every = RecurrenceBody['every'];
interface Rhythm {
  readonly every: Every;
  readonly interval: number;
  readonly approximate?: boolean;
  /** The whole place is part of the words (季末月, 季后首月). */
  readonly months?: readonly number[];
}

const rhythm = (every: Every, interval = 1): Rhythm => ({ every, interval });

const unitOf: Readonly<Record<string, Rhythm>> = {
  天: rhythm('day'),
  日: rhythm('day'),
  一天: rhythm('day'),
  个工作日: rhythm('workday'),
  工作日: rhythm('workday'),
  周: rhythm('week'),
  星期: rhythm('week'),
  个星期: rhythm('week'),
  个周: rhythm('week'),
  个礼拜: rhythm('week'),
  礼拜: rhythm('week'),
  一周: rhythm('week'),
  旬: rhythm('xun'),
  半月: rhythm('halfMonth'),
  半个月: rhythm('halfMonth'),
  月: rhythm('month'),
  个月: rhythm('month'),
  月度: rhythm('month'),
  季: rhythm('quarter'),
  季度: rhythm('quarter'),
  个季度: rhythm('quarter'),
  半年: rhythm('halfYear'),
  半年度: rhythm('halfYear'),
  年: rhythm('year'),
  年度: rhythm('year'),
  学期: rhythm('term'),
  个学期: rhythm('term'),
};

/** Words that mean every unit: 每天, 逐月, 按季度, 周周, 隔周, 双月. */
const named = words<Rhythm>([
  ...Object.entries(unitOf).flatMap(([word, value]) => [
    [`每${word}`, value] as const,
    [`每一${word.replace(/^(?:个|一)/, '')}`, value] as const,
  ]),
  ...['日', '天', '周', '旬', '月', '季', '季度', '年'].flatMap((word) => {
    const value = unitOf[word] ?? rhythm('day');
    return [[`逐${word}`, value] as const, [`按${word}`, value] as const];
  }),
  ['按月度', rhythm('month')],
  ['按年度', rhythm('year')],
  ['按半年', rhythm('halfYear')],
  ['天天', rhythm('day')],
  ['日日', rhythm('day')],
  ['周周', rhythm('week')],
  ['旬旬', rhythm('xun')],
  ['月月', rhythm('month')],
  ['季季', rhythm('quarter')],
  ['年年', rhythm('year')],
  ['隔天', rhythm('day', 2)],
  ['隔日', rhythm('day', 2)],
  ['隔周', rhythm('week', 2)],
  ['隔月', rhythm('month', 2)],
  ['隔年', rhythm('year', 2)],
  ['每双周', rhythm('week', 2)],
  ['每单周', rhythm('week', 2)],
  ['逢双周', { every: 'week', interval: 2, approximate: true }],
  ['逢单周', { every: 'week', interval: 2, approximate: true }],
  ['逢周', rhythm('week')],
  ['逢星期', rhythm('week')],
  ['逢月', rhythm('month')],
  ['双周', rhythm('week', 2)],
  ['每逢周', rhythm('week')],
  ['每逢星期', rhythm('week')],
  ['每双月', { every: 'month', interval: 2, months: [2, 4, 6, 8, 10, 12] }],
  ['每单月', { every: 'month', interval: 2, months: [1, 3, 5, 7, 9, 11] }],
  ['逢双月', { every: 'month', interval: 2, months: [2, 4, 6, 8, 10, 12] }],
  ['逢单月', { every: 'month', interval: 2, months: [1, 3, 5, 7, 9, 11] }],
  ['双月', { every: 'month', interval: 2, months: [2, 4, 6, 8, 10, 12] }],
  ['单月', { every: 'month', interval: 2, months: [1, 3, 5, 7, 9, 11] }],
]);

/** Units as they stand in 每两周, 两天一会商, 每隔三个月. */
const counted = words<Rhythm>([
  ['天', rhythm('day')],
  ['日', rhythm('day')],
  ['个工作日', rhythm('workday')],
  ['周', rhythm('week')],
  ['个星期', rhythm('week')],
  ['星期', rhythm('week')],
  ['个礼拜', rhythm('week')],
  ['旬', rhythm('xun')],
  ['个月', rhythm('month')],
  ['月', rhythm('month')],
  ['个季度', rhythm('quarter')],
  ['季度', rhythm('quarter')],
  ['季', rhythm('quarter')],
  ['年', rhythm('year')],
  ['个年度', rhythm('year')],
]);

const onceWord = wordList(onceActs);

/** An act of one character ends its words (一日一报): in 每周一报送 it begins another. */
const once: Reader<string> = (chars, at) => {
  const word = onceWord(chars, at);
  const whole = word === undefined || word.value.length > 1 || word.value === '次';
  return whole || /^(?:$|[,;。、)制])/.test(chars.slice(word.end, word.end + 1)) ? word : undefined;
};
const act = wordList(acts);

/** The shorter a unit word, the more words it is part of; these before it show such a word (6月通报, 本周调度, 上年总结). */
const PART_OF_A_PERIOD =
  /[\d一二三四五六七八九十百两几半元腊正冬本上下当这该同每全今明去来前后近首末多整个次各逐按\d]$/;

const bareUnit = words<Rhythm>([
  ['日', rhythm('day')],
  ['周', rhythm('week')],
  ['双周', rhythm('week', 2)],
  ['旬', rhythm('xun')],
  ['半月', rhythm('halfMonth')],
  ['半个月', rhythm('halfMonth')],
  ['月', rhythm('month')],
  ['月度', rhythm('month')],
  ['季', rhythm('quarter')],
  ['季度', rhythm('quarter')],
  ['半年', rhythm('halfYear')],
  ['年', rhythm('year')],
]);

const RHYTHM_LABEL = /(?:频率|频次|周期|调整为|改为|变为|提高到|提升为)(?:为|是|:|由|从)?$/;

/** Reads a recurrence: 每月5日前报送, 每周一上午, 两天一会商, 月排名, 季末月20日前, 每年6月、12月. */
export function recurrenceReader(period: Reader<PeriodNode>): Reader<Mention> {
  return (chars, at) =>
    readNamed(chars, at, period) ??
    readEveryCounted(chars, at) ??
    readOnceIn(chars, at) ??
    readBareUnit(chars, at) ??
    readUnitAct(chars, at);
}

function readNamed(chars: string, at: number, period: Reader<PeriodNode>): Match<Mention> | undefined {
  const match = named(chars, at);
  if (match === undefined) return undefined;
  const word = chars.slice(at, match.end);
  if (/^[双单按]/.test(word) && !isRhythmHere(chars, at, match.end, word)) return undefined;
  if (/^每年度?$/.test(word) && /^[均]/.test(chars.slice(match.end))) return undefined;
  if (A_TREND.test(chars.slice(match.end, match.end + 2))) return undefined;
  return withPlace(chars, at, match.end, match.value, period);
}

/** What happens by itself is no work that recurs: 逐月回升, 每年递增. */
const A_TREND = /^(?:回升|增长|上升|下降|递增|递减|向好|走高|改善|攀升|回落|增多|减少)/;

/** 双月, 单月, 双周 and 按月 are a rhythm only where an act or a day follows. */
function isRhythmHere(chars: string, at: number, end: number, word: string): boolean {
  if (word.startsWith('按')) return !/[照]/.test(chars.charAt(at + 1));
  if (/[\d一二三四五六七八九十]/.test(chars.charAt(at - 1))) return false;
  return readFigure(chars, end) !== undefined || act(chars, end) !== undefined || chars.charAt(end) === '一';
}

function readEveryCounted(chars: string, at: number): Match<Mention> | undefined {
  if (chars.charAt(at) !== '每') return undefined;
  const start = chars.charAt(at + 1) === '隔' ? at + 2 : at + 1;
  const low = readFigure(chars, start);
  const joint = low === undefined ? null : /^(?:-+|~|至|到)/.exec(chars.slice(low.end, low.end + 3));
  // 每3-5年: at the latest after five.
  const figure = low === undefined || joint === null ? low : readFigure(chars, low.end + joint[0].length);
  const unit = figure === undefined ? undefined : counted(chars, figure.end);
  if (figure === undefined || unit === undefined || !(figure.value >= 1 && figure.value <= 365)) return undefined;
  const every = { ...unit.value, interval: figure.value };
  return withPlace(chars, at, unit.end, joint === null ? every : { ...every, approximate: true });
}

const halfUnit = words<Rhythm>([
  ['半月', rhythm('halfMonth')],
  ['半个月', rhythm('halfMonth')],
  ['半年', rhythm('halfYear')],
  ['月度', rhythm('month')],
  ['季度', rhythm('quarter')],
  ['年度', rhythm('year')],
  ['全年', rhythm('year')],
]);

/** 三天一消杀: an act that no list has, told by its two characters and what closes it; 三天一夜 and 一年一度 are none. */
function readOtherAct(chars: string, at: number): Match<string> | undefined {
  const found = /^[\u4E00-\u9FFF]{2}(?=$|[,;。、]|制度|机制)/.exec(chars.slice(at, at + 4));
  return found === null || isOneOf('夜度年月日天周期代个', chars, at) ? undefined : { value: found[0], end: at + 2 };
}

/** 一月一调度, 两天一会商, 半月一通报, 一日一报. */
function readOnceIn(chars: string, at: number): Match<Mention> | undefined {
  if (/[\d第每十百]/.test(chars.charAt(at - 1))) return undefined;
  const half = halfUnit(chars, at);
  const figure = half === undefined ? readFigure(chars, at) : undefined;
  const unit = half ?? (figure === undefined ? undefined : counted(chars, figure.end));
  if (unit === undefined || chars.charAt(unit.end) !== '一') return undefined;
  const interval = figure?.value ?? 1;
  if (!(interval >= 1 && interval <= 31)) return undefined;
  const doing = once(chars, unit.end + 1) ?? act(chars, unit.end + 1) ?? readOtherAct(chars, unit.end + 1);
  if (doing === undefined) return undefined;
  const end = doing.value === '次' ? doing.end : unit.end + 1;
  return finish(chars, at, end, { ...unit.value, interval }, undefined, 'at');
}

const turningUnit = words<Turning>([
  ['季', 'quarter'],
  ['季度', 'quarter'],
  ['每季度', 'quarter'],
  ['每季', 'quarter'],
  ['半年', 'halfYear'],
  ['半年度', 'halfYear'],
  ['年度', 'year'],
]);

/** 季末月20日前, 季后首月10日前, 季后15日内, 月后5日前, 年度终了后4个月内: the unit alone stands for every one of them. */
function readBareUnit(chars: string, start: number): Match<Mention> | undefined {
  // 自季度终了之日起15日内.
  const at = isOneOf('自从', chars, start) ? start + 1 : start;
  const found = readBareUnitAt(chars, at);
  if (found === undefined || at === start) return found;
  return /^(?:月份?|季度?|半年度?|年度?)(?:终了|结束|期满)/.test(chars.slice(at, at + 6))
    ? { value: { ...found.value, start }, end: found.end }
    : undefined;
}

function readBareUnitAt(chars: string, at: number): Match<Mention> | undefined {
  const unit = turningUnit(chars, at);
  if (unit === undefined && chars.charAt(at) !== '月') return undefined;
  if (PART_OF_A_PERIOD.test(chars.slice(Math.max(0, at - 1), at))) return undefined;
  if (unit === undefined) return readAfterMonth(chars, at);
  const start = chars.charAt(unit.end) === '的' ? unit.end + 1 : unit.end;
  const month = readTurnMonth(chars, start, unit.value);
  if (month?.value.dayNamed === true)
    return finish(chars, at, readBound(chars, month.end, true).end, rhythm(unit.value), month.value, 'before');
  const counted = readAfterTurn(chars, start, unit.value);
  return counted === undefined ? undefined : limited(chars, at, counted, rhythm(unit.value));
}

function readAfterMonth(chars: string, at: number): Match<Mention> | undefined {
  const ended = /^月份?(?:(?:终了|结束|期满)(?:之日起|[之以]?后)?|[之以]?后)的?/.exec(chars.slice(at, at + 9));
  const counted = ended === null ? undefined : afterUnit(chars, at + ended[0].length, undefined);
  return counted === undefined ? undefined : limited(chars, at, counted, rhythm('month'));
}

/** A length behind a bare unit is a rhythm only where it limits something. */
function limited(
  chars: string,
  at: number,
  counted: Match<RecurrencePlace>,
  every: Rhythm,
): Match<Mention> | undefined {
  const tail = /^(?:以内|之内|内|以前|之前|前)/.exec(chars.slice(counted.end, counted.end + 2));
  return tail === null ? undefined : finish(chars, at, counted.end + tail[0].length, every, counted.value, 'before');
}

/** 月排名, 季考核, 年总结, 月度通报; and 由季度变为月度. */
function readUnitAct(chars: string, at: number): Match<Mention> | undefined {
  const unit = bareUnit(chars, at);
  if (unit === undefined || PART_OF_A_PERIOD.test(chars.slice(Math.max(0, at - 1), at))) return undefined;
  const doing = act(chars, unit.end);
  const word = chars.slice(at, unit.end);
  const short = readShortAct(chars, at, unit.end);
  if (short !== undefined) return finish(chars, at, short.end, unit.value, undefined, 'at', short.value);
  if (doing !== undefined && doing.value.length >= 2 && !isAttribute(chars, at, word, doing)) {
    return finish(chars, at, unit.end, unit.value, undefined, 'at', doing.value);
  }
  if (
    RHYTHM_LABEL.test(chars.slice(Math.max(0, at - 6), at)) &&
    /^(?:$|[,;。变改])/.test(chars.slice(unit.end, unit.end + 1))
  ) {
    return finish(chars, at, unit.end, unit.value, undefined, 'at');
  }
  return undefined;
}

const SHORT_ACTS: Readonly<Record<string, string>> = {
  报: '报告',
  评: '评议',
  考: '考核',
  查: '检查',
  督: '督查',
  调: '调度',
  结: '总结',
  排: '排名',
  晒: '晾晒',
  会: '例会',
  清: '清零',
};

/**
 * 月报、季评、周结: an act of one character. It is one where such words stand alone, in a row or behind a word of practice (实行周报);
 * else 月报 is a paper.
 */
function readShortAct(chars: string, at: number, end: number): Match<string> | undefined {
  const doing = SHORT_ACTS[chars.charAt(end)];
  if (doing === undefined || !/^(?:$|[,;。、)]|制(?:度|$))/.test(chars.slice(end + 1, end + 3))) return undefined;
  const alone = /(?:^|[,;。、:(]|实行|执行|落实|坚持|建立|做到|采取)$/.test(chars.slice(Math.max(0, at - 2), at));
  return alone ? { value: doing, end: end + 1 } : undefined;
}

/** 日报告 and 年检查 are things; 节日通报 has no 日 of its own. */
function isAttribute(chars: string, at: number, word: string, doing: Match<string>): boolean {
  if (word === '日' && /[节假平生工即今明昨当次整休往近]/.test(chars.charAt(at - 1))) return true;
  if (word === '周' && /[四五一两三]/.test(chars.charAt(at - 1))) return true;
  if (
    word === '年' &&
    (/[青少老成童往历常]/.test(chars.charAt(at - 1)) ||
      !['总结', '考核', '排名', '通报', '评估', '述职', '评议', '盘点'].includes(doing.value))
  )
    return true;
  return /^(?:制度|机制)?的/.test(chars.slice(doing.end, doing.end + 3)) && word === '年';
}

function withPlace(
  chars: string,
  at: number,
  end: number,
  rhythmHere: Rhythm,
  period?: Reader<PeriodNode>,
): Match<Mention> {
  const once1 = readOnceAfterWeek(chars, at, end, rhythmHere);
  if (once1 !== undefined) return once1;
  const start = isOneOf('的逢', chars, end) ? end + 1 : end;
  const place = readPlace(chars, start, rhythmHere.every, rhythmHere.months, period);
  if (place === undefined) {
    if (rhythmHere.months !== undefined)
      return finish(chars, at, end, rhythmHere, { months: rhythmHere.months, dayNamed: false }, 'at');
    // 每日18时前: the clock belongs to every day.
    const clock =
      rhythmHere.every === 'day' || rhythmHere.every === 'workday' ? readBound(chars, end, true) : undefined;
    if (clock?.value.bound === 'before') return finish(chars, at, clock.end, rhythmHere, { dayNamed: true }, 'before');
    return finish(chars, at, end, rhythmHere, undefined, 'at');
  }
  const tail = readBound(chars, place.end, place.value.dayNamed);
  const bound =
    tail.value.bound === 'before' || tail.value.bound === 'within' || tail.value.bound === 'by' ? 'before' : 'at';
  const placed =
    tail.value.bound === 'at' || bound === 'before' || tail.value.bound === 'during' ? tail.end : place.end;
  const months = place.value.months;
  // 每年6月前: the day before June begins, that is the end of May.
  if (
    tail.value.bound === 'before' &&
    months !== undefined &&
    !place.value.dayNamed &&
    months.length === 1 &&
    rhythmHere.every === 'year'
  ) {
    const month = months[0] ?? 1;
    return finish(
      chars,
      at,
      placed,
      rhythmHere,
      { months: [month === 1 ? 12 : month - 1], days: [-1], dayNamed: true },
      'before',
    );
  }
  return finish(chars, at, placed, rhythmHere, place.value, bound);
}

/** 每周一调度: once every week, or every Monday; with an act that takes 一, the former (C16). */
function readOnceAfterWeek(chars: string, at: number, end: number, rhythmHere: Rhythm): Match<Mention> | undefined {
  if (chars.charAt(end) !== '一' || !isOneOf('周期拜天日旬月季年度', chars, end - 1)) return undefined;
  const doing = once(chars, end + 1);
  if (doing === undefined) return undefined;
  // 每月一次 names no act; the act, if any, comes after it.
  if (doing.value === '次') return finish(chars, at, doing.end, rhythmHere, undefined, 'at');
  const base = finish(chars, at, end + 1, rhythmHere, undefined, 'at', doing.value);
  if (rhythmHere.every !== 'week' || rhythmHere.interval !== 1 || base.value.body.type !== 'recurrence') return base;
  return {
    value: { ...base.value, body: { ...base.value.body, otherwise: { weekdays: [1], dayNamed: true } } },
    end: base.end,
  };
}

const COUNTED =
  /(?:(不少于|不低于|至少|最少|不得少于|不超过|不多于|最多|至多)[\u4E00-\u9FFF]{0,4}?)?([\d一二两三四五六七八九十]{1,3})(?:次|场|轮|回)/;
const AT_MOST = /超过|多/;

/** How often, within the clause: 每周不少于2次; 各一次 and 一次 say no more than the rhythm itself. */
function findCount(chars: string, at: number): RecurrenceBody['count'] {
  const clause = /^[^,;。:]{0,24}/.exec(chars.slice(at))?.[0] ?? '';
  const found = COUNTED.exec(clause);
  const n = found === null ? undefined : readFigure(found[2] ?? '', 0)?.value;
  if (n === undefined || !(n >= 1 && n <= 99)) return undefined;
  const said = found?.[1];
  return { n, bound: said === undefined ? 'exactly' : AT_MOST.test(said.replace('不得', '')) ? 'atMost' : 'atLeast' };
}

const REACH_OF_ACT = 14;

/** The act that the words name behind the rhythm, within the clause. */
function findAct(chars: string, at: number): string | undefined {
  const limit = Math.min(chars.length, at + REACH_OF_ACT);
  for (let i = at; i < limit; i += 1) {
    if (isOneOf(',;。、:', chars, i)) return undefined;
    const found = act(chars, i);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

function finish(
  chars: string,
  start: number,
  end: number,
  { every, interval, approximate }: Rhythm,
  place: RecurrencePlace | undefined,
  bound: RecurrenceBody['bound'],
  doing?: string,
): Match<Mention> {
  const found = doing ?? findAct(chars, end);
  const count = findCount(chars, end);
  const body: RecurrenceBody = {
    type: 'recurrence',
    every,
    interval,
    bound,
    approximate: approximate === true,
    ...(place === undefined ? {} : { place }),
    ...(found === undefined ? {} : { act: found }),
    ...(count === undefined ? {} : { count }),
  };
  return { value: { start, end, body }, end };
}

/** Reads the day of the month that follows an event: 代扣税款的次月十五日内. */
export function readNextMonthDay(chars: string, at: number): Match<Mention> | undefined {
  if (!chars.startsWith('次月', at) || chars.charAt(at - 1) !== '的') return undefined;
  const figure = readFigure(chars, at + 2);
  if (figure === undefined || !(figure.value >= 1 && figure.value <= 31)) return undefined;
  const tail = /^[日号](?:以内|之内|内|以前|之前|前)?/.exec(chars.slice(figure.end, figure.end + 3));
  if (tail === null) return undefined;
  const words2 = /([^,;。:、在于自从]{1,20})的$/.exec(chars.slice(Math.max(0, at - 24), at));
  const end = figure.end + tail[0].length;
  const found = finish(chars, at, end, rhythm('month'), { days: [figure.value], dayNamed: true }, 'before');
  if (found.value.body.type !== 'recurrence' || words2?.[1] === undefined) return found;
  return { value: { ...found.value, body: { ...found.value.body, anchor: words2[1] } }, end };
}
