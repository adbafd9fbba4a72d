import { civil, type DayNumber, fromIso, toIso } from '../days.js';
import type { DeadlineFlag, IsoDate, NamedEvent, WorkCalendar } from '../types.js';

/** What resolving depends on, with the reference day taken apart. `ref` is NaN where the words must do without. */
export interface Scene {
  readonly ref: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly calendar: WorkCalendar;
  readonly events: readonly NamedEvent[];
  readonly reading: (convention: string) => string;
  /** The year and month that an earlier expression of the same text named. */
  readonly inherited?: { readonly year?: number; readonly month?: number };
}

const NO_DAY = { year: Number.NaN, month: Number.NaN, day: Number.NaN };

export function sceneAt(ref: DayNumber, base: Pick<Scene, 'calendar' | 'events' | 'reading'>): Scene {
  const { calendar, events, reading } = base;
  const { year, month, day } = Number.isNaN(ref) ? NO_DAY : civil(ref);
  return { ref, year, month, day, calendar, events, reading };
}

/** The same scene seen from another day. */
export const seenFrom = (scene: Scene, ref: DayNumber): Scene => sceneAt(ref, scene);

/** What a stretch is measured in: decides what 前 and 内 mean for it. */
export type StretchUnit =
  | 'day'
  | 'point'
  | 'week'
  | 'xun'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'plan'
  | 'festival'
  | 'event'
  | 'span';

/** Another stretch that the same words may mean. */
export interface OtherStretch {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly convention: string;
  readonly reading: string;
  readonly far: boolean;
  /** The year (or other word) that, put before the words, means exactly this. */
  readonly prefix?: string;
}

/** Days from `start` to `end`, both included; NaN where they cannot be known. */
export interface Stretch {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly unit: StretchUnit;
  readonly approximate: boolean;
  readonly others: readonly OtherStretch[];
  readonly flags: readonly DeadlineFlag[];
  /** True where a figure is blotted out. */
  readonly masked: boolean;
  /** The first day of the holiday around a festival, where it begins before it. */
  readonly holidayStart?: DayNumber;
  readonly holidayEnd?: DayNumber;
  /** What of the date the words (not the reference day) fix, for expressions that follow. */
  readonly named?: { readonly year?: number; readonly month?: number };
  /** The event that the words lean on and nobody has dated. */
  readonly anchor?: string;
}

export const stretch = (start: DayNumber, end: DayNumber, unit: StretchUnit, more: Partial<Stretch> = {}): Stretch => ({
  start,
  end,
  unit,
  approximate: false,
  others: [],
  flags: [],
  masked: false,
  ...more,
});

/** A stretch that names no days: masked, impossible, or of an event without a date. */
export const unknown = (unit: StretchUnit, more: Partial<Stretch>): Stretch =>
  stretch(Number.NaN, Number.NaN, unit, more);

/** The last day a tool may write: four figures of a year and no more. */
const LAST_YEAR = 9999;

/** A day as text; null where it is unknown or beyond what four figures of a year can write. */
export function isoOf(day: DayNumber | null | undefined): IsoDate | null {
  if (day === null || day === undefined || !Number.isFinite(day)) return null;
  const { year } = civil(day);
  return year < 1 || year > LAST_YEAR ? null : toIso(day);
}

export const dayOf = (iso: IsoDate): DayNumber => fromIso(iso);
