import type { Enumerator } from '../types.js';
import { readEnumerator } from './enumerators.js';
import { isClosing, isFurniture, isReportHeading, isSalutation, isTitle, isTransition } from './furniture.js';
import type { Paragraph } from './paragraphs.js';
import { type Segment, segment } from './segment.js';
import { type Demanded, opensDemands } from './voice.js';

/** What stands around the orders of a document and is never one itself. */
export type Frame = 'furniture' | 'salutation' | 'title' | 'announcement' | 'question';

/** The part of a document that a sentence stands in: before the first chapter, under a chapter, or in the closing words. */
export type Part = 'opening' | 'chapter' | 'report' | 'closing' | 'plain';

/** One sentence with everything that its place says of it; what it says itself is the question of `clauses/`. */
export interface Sentence extends Segment {
  readonly text: string;
  /** The words behind the enumerator. */
  readonly body: string;
  readonly enumerator: Enumerator | null;
  readonly frame: Frame | null;
  readonly part: Part;
  /** True where its shape is that of a heading or topic sentence. */
  readonly headed: boolean;
  readonly demanded: Demanded;
  readonly first: boolean;
  readonly last: boolean;
}

const LONGEST_HEADING = 36;
const LONGEST_TITLE = 60;
const CHAPTERS: ReadonlySet<string> = new Set(['chapter', 'hanzi']);
const QUESTION = /[？?]$/;
/** Who asks in an interview. */
const ASKS = /^(?:主持人|记者|网友|问)\s*[:：]/;
/** Only the answer about what comes next orders anything. */
const NEXT_STEPS = /下一步|接下来|下一阶段|今后|下步|打算/;
/** Only so many paragraphs at the end can close a speech. */
const CLOSING_PARAGRAPHS = 3;

/** The sentences of a text in order, each with its place. */
export function readSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const segments = segment(text, paragraphs);
  const words = segments.map((span) => text.slice(span.start, span.end));
  const enumerators = words.map((sentence) => readEnumerator(sentence.slice(0, 14)));
  const closingFrom = closingParagraph(segments, words);
  const firstChapter = enumerators.findIndex((one) => CHAPTERS.has(one?.style ?? ''));
  const announced = words.findIndex(isTransition);
  const interview = words.some((sentence) => ASKS.test(sentence));
  const structured = interview || announced >= 0 || firstChapter >= 0;
  let part: Part = interview ? 'report' : structured ? 'opening' : 'plain';
  let demanded: Demanded = 'none';
  let titles = true;
  return segments.map((span, i) => {
    const sentence = words[i] ?? '';
    const enumerator = enumerators[i] ?? null;
    const first = segments[i - 1]?.paragraph !== span.paragraph;
    const last = segments[i + 1]?.paragraph !== span.paragraph;
    if (first && demanded !== 'none') demanded = demanded === 'here' ? 'near' : 'far';
    if (opensDemands(sentence)) demanded = 'here';
    if (span.paragraph >= closingFrom) part = 'closing';
    const headed = isHeaded(sentence, enumerator, last, words[i + 1], enumerators[i + 1] ?? null);
    const frame = frameOf(sentence, titles, headed);
    if (frame !== 'title' && frame !== 'furniture' && frame !== 'salutation') titles = false;
    if (interview && frame === 'question') part = NEXT_STEPS.test(sentence) ? 'chapter' : 'report';
    else if (part !== 'closing' && !interview) {
      if (frame === 'announcement') part = firstChapter > i && !enumerators[i + 1] ? 'opening' : 'chapter';
      else if (CHAPTERS.has(enumerator?.style ?? '')) part = headed && isReportHeading(sentence) ? 'report' : 'chapter';
    }
    const body = sentence.slice(enumerator?.length ?? 0);
    return { ...span, text: sentence, body, enumerator, frame, part, headed, demanded, first, last };
  });
}

function frameOf(sentence: string, titles: boolean, headed: boolean): Frame | null {
  if (isFurniture(sentence)) return 'furniture';
  if (isSalutation(sentence)) return 'salutation';
  if (titles && !headed && sentence.length <= LONGEST_TITLE && isTitle(sentence)) return 'title';
  if (isTransition(sentence)) return 'announcement';
  return QUESTION.test(sentence) ? 'question' : null;
}

/** A numbered line or topic sentence that the next one develops. */
function isHeaded(
  sentence: string,
  enumerator: Enumerator | null,
  last: boolean,
  next: string | undefined,
  following: Enumerator | null,
): boolean {
  if (!enumerator || sentence.length > LONGEST_HEADING + enumerator.length) return false;
  const terminated = /[。！!]$/.test(sentence);
  if (!terminated) return !/[；;，,：:]$/.test(sentence);
  if (next === undefined) return false;
  if (last) return enumerator.style !== 'ordinalIs' && enumerator.style !== 'first' && sentence.length <= 24;
  return following === null || following.style !== enumerator.style;
}

/** The paragraph from which on a speech only closes (同志们，…！), or infinity. */
function closingParagraph(segments: readonly Segment[], words: readonly string[]): number {
  const body = segments.filter((_, i) => !isFurniture(words[i] ?? ''));
  const end = body.at(-1)?.paragraph ?? -1;
  for (let i = 0; i < segments.length; i++) {
    const paragraph = segments[i]?.paragraph ?? 0;
    if (segments[i - 1]?.paragraph === paragraph || paragraph === 0) continue;
    if (paragraph > end - CLOSING_PARAGRAPHS && isClosing(words[i] ?? '')) return paragraph;
  }
  return Number.POSITIVE_INFINITY;
}
