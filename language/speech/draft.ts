import { isFurniture, isTitle } from './structure/furniture.js';
import { only, readMixed } from './plan/mixed.js';
import { type Paragraph, readParagraphs } from './structure/paragraphs.js';
import { readPlan } from './plan/plan.js';
import { countAnnotations } from './plan/plan-pieces.js';
import { readSpeech } from './propose/read-speech.js';
import { FITTED } from './judge/judge.js';
import type { Weights } from './judge/logistic.js';
import type { Draft, DraftOptions, SpeechReading } from './types.js';

/** From this many notes about owners on, a text is an issued plan rather than a speech. */
const NOTES_OF_A_PLAN = 2;

/**
 * Reads a speech or an issued plan and proposes its tasks, each with the span that it comes from.
 * `text` is plain text, paragraphs as lines, table cells separated by tabs. Never throws; the text is never changed.
 * `weights` are those of the judge; others than its own are tried in `npm run eval`.
 */
export function draftTasks(text: string, options: DraftOptions = {}, weights: Weights = FITTED): Draft {
  const paragraphs = readParagraphs(text);
  const known = new Set(options.units ?? []);
  const events = (options.events ?? []).flatMap(({ name, aliases }) => [name, ...aliases]);
  const { kind, reading } = read(text, paragraphs, known, events, weights);
  const titleParagraph = paragraphs.slice(0, 12).find((p) => {
    const line = text.slice(p.start, p.end);
    return isTitle(line) && !isFurniture(line);
  });
  return {
    text,
    title: titleParagraph ? text.slice(titleParagraph.start, titleParagraph.end) : null,
    date: dateOf(text, paragraphs),
    kind,
    ...reading,
  };
}

/** Notes in the text make it a plan; a table alone may as well stand in a speech, whose sentences then count. */
function read(
  text: string,
  paragraphs: readonly Paragraph[],
  known: ReadonlySet<string>,
  events: readonly string[],
  weights: Weights,
): { readonly kind: Draft['kind']; readonly reading: SpeechReading } {
  const plan = (): { kind: 'plan'; reading: SpeechReading } => ({
    kind: 'plan',
    reading: readPlan(text, paragraphs, known, events),
  });
  if (countAnnotations(text, only('text', paragraphs)) >= NOTES_OF_A_PLAN) return plan();
  if (countAnnotations(text, paragraphs) < NOTES_OF_A_PLAN)
    return { kind: 'speech', reading: readSpeech(text, paragraphs, known, events, weights) };
  const { reading, spoken } = readMixed(text, paragraphs, known, events, weights);
  if (spoken === 0) return plan();
  return { kind: spoken < reading.tasks.length / 2 ? 'plan' : 'speech', reading };
}

const WRITTEN_DATE = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})(?!\d)/;

/** The date that the document bears: on a short line near its top (under the title) or near its end (the signature). */
function dateOf(text: string, paragraphs: readonly Paragraph[]): string | null {
  for (const { start, end } of [...paragraphs.slice(0, 14), ...paragraphs.slice(-6)]) {
    if (end - start > 60) continue;
    const match = WRITTEN_DATE.exec(text.slice(start, end).normalize('NFKC'));
    if (!match) continue;
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.toISOString().slice(0, 10);
  }
  return null;
}
