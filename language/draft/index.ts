import { isTitle } from './furniture.js';
import { readParagraphs } from './paragraphs.js';
import { countAnnotations, readPlan } from './plan.js';
import { readSpeech } from './speech.js';
import type { Draft, DraftOptions } from './types.js';

export { draftJson } from './draft-json.js';
export type * from './types.js';

/** From this many notes about owners on, a text is an issued plan rather than a speech. */
const NOTES_OF_A_PLAN = 2;

/**
 * Reads a speech or an issued plan and proposes its tasks, each with the span that it comes from.
 * `text` is plain text, paragraphs as lines, table cells separated by tabs. Never throws; the text is never changed.
 */
export function draftTasks(text: string, options: DraftOptions = {}): Draft {
  const paragraphs = readParagraphs(text);
  const known = new Set(options.units ?? []);
  const plan = countAnnotations(text, paragraphs) >= NOTES_OF_A_PLAN;
  const reading = plan ? readPlan(text, paragraphs, known) : readSpeech(text, paragraphs, known);
  const titleParagraph = paragraphs.slice(0, 12).find(p => isTitle(text.slice(p.start, p.end)));
  return {
    text,
    title: titleParagraph ? text.slice(titleParagraph.start, titleParagraph.end) : null,
    date: null,
    kind: plan ? 'plan' : 'speech',
    ...reading,
  };
}
