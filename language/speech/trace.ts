import { overlapping, type Span } from '../text/span.js';
import { findQuotes } from './find-quote.js';
import { trimmed } from './structure/spans.js';
import type { LeftOut } from './quoting-file.js';
import type { Draft, DraftUnit, UnitLabel } from './types.js';

/** A task as far as tracing needs it. */
export interface TracedTask {
  readonly id: string;
  readonly title?: string;
  readonly quotes: readonly string[];
}

/** What became of an ask; `possible`: the drafter only offers it (可能遗漏), and nobody has decided yet. */
export type AskStatus = 'covered' | 'leftOut' | 'missing' | 'possible';

/** One ask of the speech and what became of it. */
export interface Ask {
  /** Number in the order of the speech, from 1. */
  readonly number: number;
  readonly status: AskStatus;
  /** Ids of the tasks that quote it. */
  readonly tasks: readonly string[];
  /** Why it was left out; empty otherwise. */
  readonly reason: string;
}

/** A sentence of the speech; a sentence with two asks in two pieces, an ask over two sentences in one. */
export interface TracedSentence extends Span {
  readonly text: string;
  readonly label: UnitLabel;
  /** Null for what asks nothing. */
  readonly ask: Ask | null;
}

export interface TracedParagraph {
  readonly sentences: readonly TracedSentence[];
}

export interface TraceTotals {
  /** Asks: what the drafter takes for one or only offers, and whatever a task quotes. */
  readonly found: number;
  readonly covered: number;
  readonly leftOut: number;
  readonly missing: number;
  readonly possible: number;
}

/** The full account of a speech: every ask and what became of it. */
export interface SpeechTrace {
  readonly paragraphs: readonly TracedParagraph[];
  readonly totals: TraceTotals;
  /** Quotes that do not stand in the speech. */
  readonly unfound: readonly { readonly id: string; readonly quote: string }[];
}

/** A quote covers a sentence when it holds half of it, or lies in it with half of itself and at least a few words. */
const SHARE = 0.5;
const SHORTEST = 6;

/** Accounts for every ask of a speech: covered by a task's quote, left out on purpose, or missing. */
export function traceSpeech(draft: Draft, tasks: readonly TracedTask[], notListed: readonly LeftOut[]): SpeechTrace {
  const { text } = draft;
  const unfound: { id: string; quote: string }[] = [];
  const passages = withRest(text, passagesOf(draft));
  const idsOf = new Map<Passage, Set<string>>();
  const reasonOf = new Map<Passage, string>();
  const covered = (quote: string, account: (passage: Passage) => void): boolean => {
    const places = findQuotes(text, quote);
    for (const place of places)
      for (const passage of overlapping(passages, place)) if (covers(place, passage)) account(passage);
    return places.length > 0 || quote.trim() === '';
  };
  for (const { id, quotes } of tasks)
    for (const quote of quotes) {
      const stands = covered(quote, (passage) => idsOf.set(passage, (idsOf.get(passage) ?? new Set()).add(id)));
      if (!stands) unfound.push({ id, quote });
    }
  for (const { quote, reason } of notListed) {
    const stands = covered(quote, (passage) => reasonOf.has(passage) || reasonOf.set(passage, reason));
    if (!stands) unfound.push({ id: '不列', quote });
  }
  const offered = new Set(draft.possible.map(({ start }) => start));
  const totals = { found: 0, covered: 0, leftOut: 0, missing: 0, possible: 0 };
  const paragraphs: TracedSentence[][] = [];
  let current = -1;
  for (const unit of passages) {
    if (unit.paragraph !== current || paragraphs.length === 0) paragraphs.push([]);
    current = unit.paragraph;
    const ids = [...(idsOf.get(unit) ?? [])];
    const reason = reasonOf.get(unit);
    const status: AskStatus | null =
      ids.length > 0
        ? 'covered'
        : reason !== undefined
          ? 'leftOut'
          : unit.label === 'task'
            ? 'missing'
            : offered.has(unit.start)
              ? 'possible'
              : null;
    // A heading inside a longer quote is no ask of its own.
    const asks =
      status !== null &&
      (unit.label === 'task' || status === 'possible' || (unit.label !== 'heading' && unit.label !== 'boilerplate'));
    const ask: Ask | null =
      asks && status
        ? { number: ++totals.found, status, tasks: ids, reason: status === 'leftOut' ? (reason ?? '') : '' }
        : null;
    if (ask) totals[ask.status]++;
    paragraphs
      .at(-1)
      ?.push({ start: unit.start, end: unit.end, text: text.slice(unit.start, unit.end), label: unit.label, ask });
  }
  return { paragraphs: paragraphs.map((sentences) => ({ sentences })), totals, unfound };
}

type Passage = Pick<DraftUnit, 'start' | 'end' | 'label' | 'paragraph'>;

/** The sentences of a draft, cut where a second ask begins in one and joined where one ask goes on in the next. */
function passagesOf({ units, tasks }: Draft): Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  for (const unit of units) {
    while (at < tasks.length && (tasks[at]?.end ?? 0) <= unit.start) at++;
    const { label, paragraph } = unit;
    const last = passages.at(-1);
    const goesOn = (tasks[at]?.start ?? unit.start) < unit.start;
    if (goesOn && last?.label === 'task' && label === 'task' && last.paragraph === paragraph) {
      passages[passages.length - 1] = { ...last, end: unit.end };
      continue;
    }
    const cuts: number[] = [];
    for (let next = at + 1; (tasks[next]?.start ?? unit.end) < unit.end; next++) cuts.push(tasks[next]?.start ?? 0);
    const bounds = [unit.start, ...(label === 'task' ? cuts : []), unit.end];
    for (let piece = 1; piece < bounds.length; piece++)
      passages.push({ start: bounds[piece - 1] ?? 0, end: bounds[piece] ?? 0, label, paragraph });
  }
  return passages;
}

/** The passages with everything between them, so that the account holds every word: notes of plans, other cells of a table. */
function withRest(text: string, passages: readonly Passage[]): Passage[] {
  const all: Passage[] = [];
  let at = 0;
  const rest = (end: number, next: Passage | undefined): void => {
    for (const line of text.slice(at, end).matchAll(/[^\r\n]+/g)) {
      if (line[0].trim() === '') continue;
      const span = trimmed(text, at + line.index, at + line.index + line[0].length);
      const last = all.at(-1);
      const isInLine = (from: number, to: number): boolean => !/[\r\n]/.test(text.slice(from, to));
      const paragraph =
        last && isInLine(last.end, span.start)
          ? last.paragraph
          : next && isInLine(span.end, next.start)
            ? next.paragraph
            : // A number that no paragraph has.
              -1 - span.start;
      all.push({ ...span, label: 'background', paragraph });
    }
  };
  for (const passage of passages) {
    rest(passage.start, passage);
    all.push(passage);
    at = passage.end;
  }
  rest(text.length, undefined);
  return all;
}

/** True where a quoted span accounts for a sentence. */
export function covers(quote: Span, sentence: Span): boolean {
  const shared = Math.min(quote.end, sentence.end) - Math.max(quote.start, sentence.start);
  if (shared <= 0) return false;
  return (
    shared >= SHARE * (sentence.end - sentence.start) ||
    (shared >= SHORTEST && shared >= SHARE * (quote.end - quote.start))
  );
}
