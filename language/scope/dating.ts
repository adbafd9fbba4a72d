import { ownCopy } from '../text/own-copy.js';
import {
  defaultCalendar,
  readLeadingDeadline,
  understandDeadline,
  understandRecurrence,
  understandSpan,
} from '../time/index.js';
import type {
  DeadlineContext,
  NamedEvent,
  Readings,
  RecurrenceUnderstanding,
  SpanUnderstanding,
  Understanding,
  WorkCalendar,
} from '../time/types.js';

/** How many different phrases a context remembers: an office's files repeat a few hundred. */
const REMEMBERED = 20_000;

/** A damaged line may be a million characters long; no deadline is, and the rest of it is unread all the same. */
const LONGEST = 1_000;
const within = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST) : text);

/** `ref` of a context that has no day 0: only absolute dates are read. */
const NO_DAY_0 = '';

/** Reads deadlines and cadences from one day 0 and remembers every phrase it has read: the same words recur all over a ledger. */
export class Dating {
  private readonly read = new Map<string, Understanding>();
  private readonly leading = new Map<string, { readonly understanding: Understanding; readonly restStart: number }>();
  private readonly rhythms = new Map<string, RecurrenceUnderstanding>();
  private readonly context: DeadlineContext;
  private readonly others = new Map<string, Dating>();

  constructor(
    readonly ref: string | undefined,
    readonly events: readonly NamedEvent[],
    readonly readings: Readings,
    readonly calendar: WorkCalendar = defaultCalendar,
  ) {
    this.context = { ref: ref ?? NO_DAY_0, calendar, events, readings };
  }

  understand(text: string): Understanding {
    let found = this.read.get(text);
    if (!found) {
      if (this.read.size >= REMEMBERED) this.read.clear();
      const own = ownCopy(text);
      found = understandDeadline(within(own), this.context);
      this.read.set(own, found);
    }
    return found;
  }

  understandCadence(text: string): RecurrenceUnderstanding {
    let found = this.rhythms.get(text);
    if (!found) {
      if (this.rhythms.size >= REMEMBERED) this.rhythms.clear();
      const own = ownCopy(text);
      found = understandRecurrence(within(own), this.context);
      this.rhythms.set(own, found);
    }
    return found;
  }

  /** The same words, events and settings seen from another day: that of a request, from which its new deadline counts. */
  from(day: string): Dating {
    if (day === this.ref) return this;
    let other = this.others.get(day);
    if (!other) this.others.set(day, (other = new Dating(day, this.events, this.readings, this.calendar)));
    return other;
  }

  /** Spans are few, and each stands in one block. */
  understandSpan(text: string): SpanUnderstanding {
    return understandSpan(within(text), this.context);
  }

  /** The deadline that a milestone begins with, and where its text goes on. */
  leadingOf(text: string): { readonly understanding: Understanding; readonly restStart: number } {
    let found = this.leading.get(text);
    if (!found) {
      if (this.leading.size >= REMEMBERED) this.leading.clear();
      // Where the text begins with no deadline, all of it is text.
      const own = ownCopy(text);
      found = readLeadingDeadline(within(own), this.context) ?? { understanding: this.understand(''), restStart: 0 };
      this.leading.set(own, found);
    }
    return found;
  }
}
