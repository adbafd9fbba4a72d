import type { RhythmCount, RhythmSeason, RhythmUnit } from './rhythm.js';

/** What the words say, before any date is known: the syntax tree of time expressions. */

/** A year as named: 2024年, 24年, 明年, *年. */
export type YearRef =
  | { readonly kind: 'absolute'; readonly year: number }
  | { readonly kind: 'relative'; readonly offset: number; readonly word: string }
  | { readonly kind: 'masked' };

/** A unit as named: 第三季度, 本季度, *季度. `last` is set where two are named together (前三季度, 上中旬). */
export type UnitRef =
  | { readonly kind: 'nth'; readonly n: number; readonly last?: number }
  | { readonly kind: 'relative'; readonly offset: number }
  | { readonly kind: 'masked' };

/** Which part of the finest unit is meant: 6月初, 年中, 二季度末. */
export type Edge = 'begin' | 'middle' | 'end';

/** Calendar units from the coarsest to the finest, as far as they are named. */
export interface CalendarNode {
  readonly type: 'calendar';
  readonly year?: YearRef;
  readonly half?: UnitRef;
  readonly quarter?: UnitRef;
  readonly month?: UnitRef;
  /** 首月 and 末月 of a quarter or half-year: 1 is the first, -1 the last. */
  readonly monthOf?: number;
  readonly xun?: UnitRef;
  readonly halfMonth?: 1 | 2;
  readonly day?: UnitRef;
  readonly edge?: Edge;
  /** 期 after the edge: 三季度中期 is its middle month, 5月中 the 15th. */
  readonly edgeIsPhase?: boolean;
}

/** 今天, 后天; `offset` in days from the reference day, `last` where two are named together (明后天). */
export interface DayNode {
  readonly type: 'day';
  readonly offset: number;
  readonly last?: number;
}

/** A week, or a weekday of a week. `offset` in weeks; undefined where the words name none (周五). */
export interface WeekNode {
  readonly type: 'week';
  readonly offset?: number;
  readonly part:
    | 'whole'
    | 'weekend'
    | 'firstHalf'
    | 'secondHalf'
    | { readonly weekday: number; readonly last?: number };
  readonly edge?: Edge;
}

export type SubUnit = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year' | 'xun';

/** 十月第一个星期一, 6月第二周, 季度首个工作日, 2021年的第三个月. `n` counts from 1, from the end when negative. */
export interface NthNode {
  readonly type: 'nth';
  readonly of: PeriodNode;
  readonly n: number;
  readonly unit: SubUnit | { readonly weekday: number };
}

/** The first or last few units of a period: 今年前五个月, 4月前4天, 十五五前三年. */
export interface SliceNode {
  readonly type: 'slice';
  readonly of: PeriodNode;
  readonly count: number;
  readonly unit: SubUnit;
  readonly from: 'first' | 'last';
}

/** A stretch that is counted from the reference day: 近三年, 未来7天, 下三周, 前两个月. */
export interface WindowNode {
  readonly type: 'window';
  readonly direction: 'back' | 'ahead';
  /** `units`: whole calendar units (上两个月); `days`: from day to day (近30天). */
  readonly counting: 'units' | 'days';
  readonly length: Length;
}

/** 春节, “五一”假期, 国庆、中秋双节. */
export interface FestivalNode {
  readonly type: 'festival';
  /** Keys of data/festivals.ts; of several, 前 means before the earliest and 后 after the latest. */
  readonly names: readonly string[];
  readonly year?: YearRef;
  readonly holiday: boolean;
  /** 年前: perhaps the calendar year is meant. */
  readonly loose?: boolean;
}

/** 春节后上班第一天, 国庆节后首个工作日, 春节假期后第一周: counted from the return to work after a holiday. */
export interface BackAtWorkNode {
  readonly type: 'backAtWork';
  readonly after: FestivalNode;
  readonly n: number;
  readonly unit: 'workday' | 'week';
}

/** 汛期, 两会, 党的二十大: an event of the registry. */
export interface EventNode {
  readonly type: 'event';
  /** As written: resolved against the names and aliases of the registry. */
  readonly name: string;
  readonly year?: YearRef;
  /** 结束前, 期间结束 …: the words speak of the event's end. */
  readonly atEnd: boolean;
  /** 入汛后, 高考开始后: the words speak of its first day. */
  readonly atStart?: true;
}

/** “十四五” and its parts. */
export interface PlanNode {
  readonly type: 'plan';
  readonly number: number;
  readonly part: 'whole' | 'begin' | 'middle' | 'end' | 'firstYear' | 'lastYear';
}

/** 本世纪中叶, 20世纪90年代. */
export interface CenturyNode {
  readonly type: 'century';
  readonly century?: number;
  readonly decade?: number;
  readonly edge?: Edge;
}

/** 农历正月十五, 腊月, 闰四月. */
export interface LunarNode {
  readonly type: 'lunar';
  readonly year?: YearRef;
  readonly month: number;
  readonly leap: boolean;
  readonly day?: number;
}

/** 今冬明春, 秋季, 三伏. */
export interface SeasonNode {
  readonly type: 'season';
  readonly season: 'spring' | 'summer' | 'autumn' | 'winter' | 'dogDays' | 'winterCount';
  readonly year?: YearRef;
  /** 入冬, 开春: its first day only. */
  readonly entry?: true;
  /** 今冬明春: until the end of the second season. */
  readonly until?: 'spring';
}

/** 岁末年初, 今明两年. */
export interface YearSpanNode {
  readonly type: 'yearSpan';
  readonly from: YearRef;
  readonly to: YearRef;
  /** 岁末年初: December and January only. */
  readonly turn?: boolean;
}

/** A day counted from the reference day or from another node: 三天后, 两周前, 30年前8月14日. */
export interface OffsetNode {
  readonly type: 'offset';
  readonly length: Length;
  readonly direction: 1 | -1;
  /** Where the count starts; the reference day where absent. */
  readonly from?: PeriodNode;
  /** A day of the year that the count leads to: 30年前的8月14日. */
  readonly landsOn?: CalendarNode;
}

/** A node that names a stretch of days. */
export type PeriodNode =
  | CalendarNode
  | DayNode
  | WeekNode
  | NthNode
  | SliceNode
  | WindowNode
  | FestivalNode
  | BackAtWorkNode
  | EventNode
  | PlanNode
  | CenturyNode
  | LunarNode
  | SeasonNode
  | YearSpanNode
  | OffsetNode
  | RangeNode
  | ListNode;

/** A至B. A side that is absent is open. */
export interface RangeNode {
  readonly type: 'range';
  readonly from: PeriodNode;
  readonly to: PeriodNode;
  /** A的前 on the second side has no effect, but 以前 on a day might: kept for the words. */
  readonly exclusiveEnd?: boolean;
}

/** 6、7月份; 9月10号、11号: one after another. */
export interface ListNode {
  readonly type: 'list';
  readonly items: readonly PeriodNode[];
}

export type LengthUnit = 'year' | 'quarter' | 'month' | 'week' | 'xun' | 'day' | 'workday' | 'hour' | 'minute';

/** A length of time. `amounts` are added; of a range (3至5天) `low` holds the lesser. */
export interface Length {
  readonly amounts: readonly { readonly n: number; readonly unit: LengthUnit }[];
  readonly low?: number;
  /** 三个多月, 左右, 大致. */
  readonly approximate: boolean;
  /** 三个多月, 十余天: so long and somewhat longer. */
  readonly andMore?: true;
  readonly masked: boolean;
  /** 个月 or 之内 show beyond doubt that no calendar unit is named. */
  readonly unmistakable: boolean;
}

/** How the words stand to the node. */
export type Bound =
  | 'at' // 6月底
  | 'before' // 6月底前
  | 'by' // 到2025年, 截至5月底
  | 'within' // 本周内
  | 'during' // “十四五”期间
  | 'after' // 6月底后
  | 'since' // 5月起
  | 'around' // 6月底左右
  | 'eve'; // 春节前夕

/** A time expression in a text, `[start, end)` in folded characters. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly body: MentionBody;
  /** 遇节假日顺延 or 提前: a rest day gives way to the working day after or before it. */
  readonly onRestDay?: 'after' | 'before';
}

export type MentionBody =
  | {
      readonly type: 'period';
      readonly node: PeriodNode;
      readonly bound: Bound;
      /** 含, 下班前, 截止: the named day is still in time beyond dispute. */
      readonly inclusive: boolean;
    }
  | DurationBody
  | RecurrenceBody
  | { readonly type: 'vague'; readonly word: string }
  | { readonly type: 'anchored'; readonly anchor: string; readonly bound: 'before' | 'after' };

/** A length of time as a limit: 30日内, 用三年时间, 批复后15个工作日内. */
export interface DurationBody {
  readonly type: 'duration';
  readonly length: Length;
  /** `limit`: it ends a period of work; `bare`: a length and no more; `bound`: at most, at least. */
  readonly use: 'limit' | 'bare' | 'target';
  readonly anchor: DurationAnchor;
}

export type DurationAnchor =
  | { readonly kind: 'reference'; readonly firstDayCounts: boolean }
  | { readonly kind: 'event'; readonly name: string }
  | {
      readonly kind: 'period';
      readonly node: PeriodNode;
      readonly firstDayCounts: boolean;
      /** The node is a whole unit (自2026年起), which is the first of those counted. */
      readonly whole?: boolean;
    };

/** The words' rhythm: see resolve/recurrence.ts for what becomes of it. */
export interface RecurrenceBody {
  readonly type: 'recurrence';
  readonly every: RhythmUnit;
  readonly interval: number;
  /** Where in the unit it falls due; absent for a bare rhythm. */
  readonly place?: RecurrencePlace;
  readonly bound: 'at' | 'before' | 'during';
  readonly act?: string;
  readonly approximate: boolean;
  /** Another reading of the same words (每周一调度: every week, or every Monday). */
  readonly otherwise?: RecurrencePlace;
  /** 次月: the day lies in the month that follows the event. */
  readonly anchor?: string;
  /** 不少于2次. */
  readonly count?: RhythmCount;
  /** What the words around it add: 自3月起, 至年底, 汛期. */
  readonly season?: RhythmSeason;
  readonly until?: string;
}

export interface RecurrencePlace {
  readonly months?: readonly number[];
  /** Days of the month, -1 the last. */
  readonly days?: readonly number[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays?: readonly number[];
  /** Which of these weekdays or working days in the month: 1 the first, -1 the last. */
  readonly ordinal?: number;
  readonly workday?: boolean;
  /** A festival or another node once a year (每年国庆节前). */
  readonly node?: PeriodNode;
  /** False where only a month is named: no day falls due. */
  readonly dayNamed: boolean;
  /** Further places of the same rhythm that have no day in common (7月10日和次年1月15日). */
  readonly also?: readonly RecurrencePlace[];
}
