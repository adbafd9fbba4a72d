import type { Span } from '../text/span.js';
import type { Rhythm } from './rhythm.js';
import type { IsoDate } from './iso-date.js';

export type { IsoDate };

/** What an expression is: a day, a stretch of days, a recurrence, a length of time, or nothing that can be dated. */
export type DeadlineKind = 'date' | 'period' | 'set' | 'duration' | 'none';

/**
 * How sure the reading is. `exact`: the words fix the days. `approximate`: 年初, 左右.
 * `vague`: it says when, but no day follows from it (尽快, 验收后10日内, *月底前).
 */
export type Certainty = 'exact' | 'approximate' | 'vague';

/** Why another reading stands in `alternatives`, and how far the two are apart: only `far` deserves a diagnostic. */
export interface Alternative {
  readonly deadline: IsoDate;
  /** The convention that yields this reading, as in docs/deadlines.md, for example `C07`. */
  readonly convention: string;
  /** One Chinese phrase for the clerk, for example “按8月底理解”. */
  readonly reading: string;
  /** True where the two readings are so far apart that the clerk must choose (8月前, a month already past). */
  readonly far: boolean;
  /** Words which, put in place of the matched span, mean exactly this reading: the text of the quick fix. */
  readonly rewrite?: string;
}

/** A recurrence such as 每月5日前报送: the value of rhythm.ts. */
export type Recurrence = Rhythm;

/** One dated step of a value that names several (6月底前核准、9月底前开工). */
export interface DeadlineStep {
  readonly span: Span;
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly certainty: Certainty;
}

/** What is unusual about a reading; the checker turns these into diagnostics. */
export type DeadlineFlag =
  | 'masked' // *月底前
  | 'past' // the named day lies before the reference date
  | 'impossible' // 2月30日
  | 'restDay' // the deadline falls on a rest day
  | 'beyondCalendar' // working days were counted past the last year whose arrangement is known
  | 'defaultEvent' // an event dated by the tool's default because the office declared none
  | 'anchored' // counted from an event without a date (批复后30日内)
  | 'reversed' // a range whose end lies before its start
  | 'severalInClause' // 6月底前完成12月底前移交: two limits in one clause, the last of which is taken
  | 'guessedYear' // no year is written, and the day taken lies in another year than the reference day
  | 'weekdayMismatch'; // 6月30日（周三）, which is a Tuesday

/** The result of reading one text. Dates are null where nothing can be dated: never guessed silently. */
export interface Understanding {
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** The last day on which the work is still in time; of several steps, the last. */
  readonly deadline: IsoDate | null;
  readonly certainty: Certainty;
  readonly recurrence: Recurrence | null;
  /** Where the matched words stand in the text; null where nothing was recognised. */
  readonly span: Span | null;
  /** Every dated step in the order of the text; a single deadline is one step. */
  readonly steps: readonly DeadlineStep[];
  readonly alternatives: readonly Alternative[];
  readonly flags: readonly DeadlineFlag[];
  /** The event that the clock starts from, where it is not the document (批复, 验收). */
  readonly anchor: string | null;
  /** ISO 8601 duration of a length of time (`P30D`, `P15WD` for working days); null otherwise. */
  readonly duration: string | null;
  /** A condition that is attached to the words (一旦批复立即); null where there is none. */
  readonly condition: string | null;
  /** The explanation for people, for example “6月底前 → 2024-06-30（周日，休息日；此前最后一个工作日 6月28日）”. */
  readonly reading: string;
  /** What of a whole field value the reading does not account for, trimmed; empty where everything was read. */
  readonly rest: string;
}

/** The working-day calendar that deadlines are counted in. */
export interface WorkCalendar {
  /** True where the State Council's arrangement (or the office's own) makes this a working day. */
  isWorkday(day: IsoDate): boolean;
  /** The first and last year for which an arrangement is known; outside, weekends only and the flag `beyondCalendar`. */
  readonly knownYears: { readonly first: number; readonly last: number };
  /** The name of the holiday on this day, if any (春节, 国庆节). */
  holidayName(day: IsoDate): string | undefined;
}

/** An event that deadlines lean on: 汛期, 供暖期, “两会”, or an office's own. */
export interface NamedEvent {
  readonly name: string;
  readonly aliases: readonly string[];
  /** First day, either fixed (`2024-06-01`) or yearly (`--06-01`). */
  readonly start: string;
  /** Last day in the same form, where the event lasts. */
  readonly end?: string;
  /** True where its day is a fact (发生), not a plan: before that day nobody knew of it. */
  readonly occurred?: boolean;
  /** False for the defaults that the tool ships: they date with a warning until the office declares its own. */
  readonly declared: boolean;
}

/**
 * The disputable readings, each with a shipped default that an office can change once (设置).
 * The key is the convention's code in docs/deadlines.md.
 */
export type Readings = Readonly<Record<string, string>>;

/** Everything that a reading depends on besides its words. */
export interface DeadlineContext {
  /** Day 0: the date of the meeting or document. */
  readonly ref: IsoDate;
  readonly calendar?: WorkCalendar;
  readonly events?: readonly NamedEvent[];
  readonly readings?: Readings;
}

/** A deadline at the start of a text and where the text goes on (里程碑：5月底前 完成用地预审). */
export interface LeadingDeadline {
  readonly understanding: Understanding;
  /** UTF-16 offset of the first character that belongs to the text behind the deadline. */
  readonly restStart: number;
}

/** One rhythm of a cadence value. */
export interface RecurrencePart {
  readonly recurrence: Recurrence;
  readonly span: Span;
  /** The first due day on or after the reference day; null where the words name no day. */
  readonly firstDue: IsoDate | null;
  readonly reading: string;
}

/** What a cadence value says (调度：每周；报送：每月28日前 报市政府督查室). */
export interface RecurrenceUnderstanding {
  /** Every rhythm in the order of the text (月排名、季考核); empty where none was recognised. */
  readonly parts: readonly RecurrencePart[];
  /** Who acts (各县区), where the value begins with it; null where it does not. */
  readonly giver: string | null;
  /** Whom the words name as receiver (市政府督查室); null where they name none. */
  readonly receiver: string | null;
  /** A word that names no rhythm (不定期, 适时); null otherwise. */
  readonly vague: string | null;
  /** What the reading does not account for, the receiver not included; empty where everything was read. */
  readonly rest: string;
  readonly reading: string;
}

/** What a span value says (起止：2024年1月1日至12月31日). */
export interface SpanUnderstanding {
  /** First and last day, both included; of a yearly span as `--MM-DD`. Null on an open side. */
  readonly start: string | null;
  readonly end: string | null;
  /** True for 每年A至B: the span returns every year. */
  readonly yearly: boolean;
  readonly certainty: Certainty;
  readonly flags: readonly DeadlineFlag[];
  /** Where the matched words stand; null where no span was recognised. */
  readonly span: Span | null;
  readonly reading: string;
  readonly rest: string;
}
