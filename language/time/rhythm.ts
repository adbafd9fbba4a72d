import type { IsoDate } from './iso-date.js';

/** Units that a rhythm goes by. `term` is a school term, whose days no calendar knows. */
export type RhythmUnit =
  | 'day'
  | 'workday'
  | 'week'
  | 'xun'
  | 'halfMonth'
  | 'month'
  | 'quarter'
  | 'halfYear'
  | 'year'
  | 'term';

/** Where in its unit a rhythm falls due; parts that are absent say nothing. */
export interface RhythmDay {
  /** Months of the year, 1–12. */
  readonly months?: readonly number[];
  /** Days of the month, -1 the last; a day that a month does not have is its last. */
  readonly days?: readonly number[];
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays?: readonly number[];
  /** Which of these weekdays or working days of the month: 1 the first, -1 the last. */
  readonly ordinal?: number;
  readonly workday?: boolean;
  /** A festival or solar term by name; `shift` -1 is the day before it. */
  readonly festival?: { readonly name: string; readonly shift: number };
  /** A day of the lunar calendar. */
  readonly lunar?: { readonly month: number; readonly day: number; readonly shift: number };
}

/** Part of the year in which a rhythm holds, both ends included as `--MM-DD`; `outside`: in the rest of the year (非汛期). */
export interface RhythmSeason {
  readonly from: string;
  readonly to: string;
  readonly outside?: boolean;
  /** What the words call it (汛期). */
  readonly name?: string;
}

/** How often within the unit: 每周不少于2次. */
export interface RhythmCount {
  readonly n: number;
  readonly bound: 'exactly' | 'atLeast' | 'atMost';
}

/** A rhythm as a value: what the words say, free of the words and of any format of export. */
export interface Rhythm {
  readonly every: RhythmUnit;
  /** Every so many units; the greatest where the words name two (每3—5年). */
  readonly interval: number;
  /** Where it falls due, each holding by itself; empty for a bare rhythm (每月). */
  readonly days: readonly RhythmDay[];
  /** True where the words say on which day it falls due (每月5日前), false for a bare rhythm (每月). */
  readonly dayNamed: boolean;
  /** The act that recurs (调度, 会商, 督查, 通报, 排名, 考核, 报送, …) where the words name it. */
  readonly act?: string;
  /** Who acts (各县区) and who is told (市政府督查室), where the words name them. */
  readonly giver?: string;
  readonly receiver?: string;
  /** First and last day between which it holds. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly season?: RhythmSeason;
  readonly count?: RhythmCount;
  /** 遇节假日顺延 or 提前: what becomes of a due day on which nobody works. */
  readonly onRestDay?: 'after' | 'before';
}

/** True where the days follow from the rhythm itself: a day is named, or the unit is short enough to be one (每日, 每旬, 每半月). */
export const namesDays = ({ dayNamed, every }: Rhythm): boolean =>
  dayNamed || every === 'day' || every === 'workday' || every === 'xun' || every === 'halfMonth';
