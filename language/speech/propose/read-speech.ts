import { readSlots, type Slots } from '../clauses/slots.js';
import { cuesOf, type ReadSentence } from '../judge/cues.js';
import { FITTED, judged, POSSIBLE, reasonsOf, TASK } from '../judge/judge.js';
import type { Weights } from '../judge/logistic.js';
import { genresOf } from '../structure/genre.js';
import { Outline } from '../structure/outline.js';
import type { Paragraph } from '../structure/paragraphs.js';
import { readSentences, type Sentence } from '../structure/sentences.js';
import type { DraftHeading, SpeechReading, UnitLabel } from '../types.js';
import type { JudgedSentence } from './judged-sentence.js';
import { tasksOf } from './tasks.js';

/** Fewer characters cannot order anything. */
const SHORTEST_ORDER = 4;
/** Nobody speaks longer in one breath; what is longer is no text, and reading it would take long. */
const LONGEST_ORDER = 4000;
/** Sentences that frame a document are not judged. */
const FRAMES: ReadonlySet<string> = new Set(['furniture', 'salutation', 'title', 'announcement']);

/** Reads the sentences of a speech with their slots: what the judge and the fit look at. */
export function readSpeechSentences(
  text: string,
  paragraphs: readonly Paragraph[],
  known?: ReadonlySet<string>,
  events?: readonly string[],
): ReadSentence[] {
  return readSentences(text, paragraphs).map((sentence) => ({
    sentence,
    slots: isReadable(sentence) ? readSlots(sentence.text, known, events) : NO_SLOTS,
  }));
}

const isReadable = ({ body, frame }: Sentence): boolean =>
  body.length >= SHORTEST_ORDER && body.length <= LONGEST_ORDER && !FRAMES.has(frame ?? '');

/** True for what may be a task at all. */
export const isJudged = ({ sentence }: ReadSentence): boolean => isReadable(sentence);

const NO_SLOTS: Slots = {
  owners: { lead: [], support: [], owners: [], leaders: [], onlyCatchAll: false, explicit: false },
  limits: [],
  targets: [],
  cadence: [],
  strength: null,
  condition: null,
  placeholders: [],
};

/** Reads a speech sentence by sentence. `known` are the registered unit names, `events` the declared events' names. */
export function readSpeech(
  text: string,
  paragraphs: readonly Paragraph[],
  known?: ReadonlySet<string>,
  events?: readonly string[],
  weights: Weights = FITTED,
): SpeechReading {
  const read = readSpeechSentences(text, paragraphs, known, events);
  const genres = genresOf(text);
  const outline = new Outline();
  const headings: DraftHeading[] = [];
  let section = 0;
  const sentences = read.map((one, i): JudgedSentence => {
    const { sentence } = one;
    const { enumerator, frame } = sentence;
    const cues = isJudged(one) ? cuesOf(read, i, genres) : undefined;
    const likely = cues ? judged(cues, weights) : 0;
    const label = isListHead(one, read[i + 1]) ? 'heading' : labelOf(sentence, likely);
    if (frame === 'announcement') outline.reset();
    if (enumerator && (label === 'heading' || OPENS.has(enumerator.style))) {
      const level = outline.enter(enumerator);
      if (label === 'heading') {
        section = outline.section;
        headings.push({ start: sentence.start, end: sentence.end, level, section, title: headingTitle(sentence) });
      }
    }
    const { start, end, paragraph } = sentence;
    const reasons = cues ? reasonsOf(cues, weights) : [];
    return { ...one, likely, unit: { start, end, label, paragraph, section, enumerator, reasons } };
  });
  const { tasks, possible } = tasksOf(text, sentences, known, events);
  return { units: sentences.map(({ unit }) => unit), headings, tasks, possible };
}

/** Numbers that open an item; 一是 and 首先 stand inside one. */
const OPENS: ReadonlySet<string> = new Set(['chapter', 'hanzi', 'paren', 'digit', 'parenDigit', 'circle']);
const ORDERS = /要|必须|务必|确保|应当|力争/;

function labelOf({ frame, headed, text, part }: Sentence, likely: number): UnitLabel {
  if (frame === 'title') return 'heading';
  if (FRAMES.has(frame ?? '')) return 'boilerplate';
  if (likely >= TASK) return 'task';
  if (headed) return 'heading';
  if (part === 'closing') return 'boilerplate';
  return likely >= POSSIBLE || ORDERS.test(text) ? 'exhortation' : 'background';
}

/** 县水利局要抓好三件事：, before 一是…: who owns the items, and no order of its own. */
const isListHead = ({ sentence, slots }: ReadSentence, next: ReadSentence | undefined): boolean =>
  /[：:]$/.test(sentence.text) &&
  next !== undefined &&
  next.sentence.enumerator !== null &&
  slots.limits.length + slots.targets.length + slots.cadence.length === 0;

const headingTitle = ({ body }: Sentence): string => body.replace(/[。！!；;：:]$/, '');
