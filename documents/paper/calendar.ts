/** A calendar before it is text: days without clock times, which every program shows on the day itself. */
export interface Calendar {
  readonly name: string;
  /** `YYYY-MM-DD`, the day that it was made of: the stamp of every entry, so that the same input gives the same file. */
  readonly day: string;
  readonly entries: readonly CalendarEntry[];
}

export interface CalendarEntry {
  /** The same in every export of the same thing: programs that have it already move it instead of adding another. */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Days before at which to remind, at nine in the morning; 0 on the day itself. */
  readonly remind: readonly number[];
  /** RFC 5545 rule without its prefix; `day` is then the first occurrence. */
  readonly rule?: string;
  /** Further days of the same entry, where no rule says them. */
  readonly others?: readonly string[];
  /** The last day of a rule. */
  readonly until?: string;
  readonly categories?: readonly string[];
}
