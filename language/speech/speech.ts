import type { Span } from '../text/span.js';
import { isOwnerSentence } from './plan/annotations.js';
import { splitAsks } from './propose/asks.js';
import { findLimits } from './clauses/deadlines.js';
import { readEnumerator } from './structure/enumerators.js';
import { type Feature, isOrder, type Mood, readFeatures, score, WEIGHTS } from './features.js';
import { isClosing, isFurniture, isReportHeading, isSalutation, isTitle, isTransition } from './structure/furniture.js';
import { Outline } from './structure/outline.js';
import type { Paragraph } from './structure/paragraphs.js';
import { type Segment, segment } from './structure/segment.js';
import { readSlots, type Slots } from './clauses/slots.js';
import { findTargets } from './clauses/targets.js';
import { shortTitle } from './propose/title.js';
import type { DraftHeading, DraftTask, DraftUnit, Enumerator, EnumeratorStyle, Reason, UnitLabel } from './types.js';

interface Sentence extends Segment {
  readonly text: string;
  readonly enumerator: Enumerator | null;
  /** Last of its paragraph. */
  readonly last: boolean;
}

interface Judged {
  readonly unit: DraftUnit;
  readonly slots: Slots | null;
  readonly score: number;
}

const LONGEST_HEADING = 36;
/** Fewer characters cannot order anything. */
const SHORTEST_ORDER = 4;
/** Nobody speaks longer in one breath; what is longer is no text, and reading it would take long. */
const LONGEST_ORDER = 4000;
/** Weights that cancel out leave a trace of the arithmetic. */
const BARELY = 1e-9;
const PROBLEM_LEAD_IN = new RegExp(
  [
    '(?:存在|面临|暴露)[^。]{0,30}(?:问题|困难|不足|短板)[^。]{0,16}[：:]$',
    '(?:仍然?|还|依然|中)存在的?[^。，,]{0,12}(?:问题|困难|不足|短板)[^。，,]{0,6}[。：:]$',
    '(?:主要表现|具体表现|主要原因)[^。]{0,16}[：:]$',
  ].join('|'),
);
const CHAPTERS: ReadonlySet<string> = new Set(['chapter', 'hanzi']);
const NEXT_STEPS = /下一步|接下来|下一阶段|今后|下步|打算/;
/** Minutes: what a meeting resolved directs, what it heard and thought reports. */
const RESOLVED = /^会议(?:议定|明确|确定|决定|要求|强调|同意|原则同意|部署)/;
/** 县长王某要求，: in the report of a meeting the speaker's words direct. */
const SPEAKER_DEMANDS = /^[\u4e00-\u9fff＊*×xX]{2,12}(?:要求|强调(?:指出)?)[，,]/;
/** A report begins with the meeting it is about. */
const MEETING_REPORTED = /(?:召开|举行)[^。]{0,40}会|(?:这次|今天的?|本次)[^。]{0,12}会议?/;
const HEARD = /^会议(?:听取|认为|指出|传达|学习|通报|充分肯定|肯定)/;
const QUESTION = /^(?:主持人|记者|网友|问)[:：]/;
const ANAPHOR =
  /^(?:这项(?:工作|任务)?|该项(?:工作|任务)?|此项(?:工作|任务)?|上述(?:工作|任务)|以上(?:工作|任务))[，,]?(?:由|要|须|必须|[^，,。]{2,20}负责|[^，,。]{0,6}(?:前|底|内))/;

/** What a speech yields: its units, headings and proposed tasks. */
export interface SpeechReading {
  readonly units: readonly DraftUnit[];
  readonly headings: readonly DraftHeading[];
  readonly tasks: readonly DraftTask[];
}

/** Reads a speech sentence by sentence. `known` are the registered unit names, `events` the declared events' names. */
export function readSpeech(
  text: string,
  paragraphs: readonly Paragraph[],
  known?: ReadonlySet<string>,
  events?: readonly string[],
): SpeechReading {
  const sentences = sentencesOf(text, paragraphs);
  const closing = closingParagraphs(sentences);
  const outline = new Outline();
  const headings: DraftHeading[] = [];
  const judged: Judged[] = [];
  const interview = sentences.some((s) => QUESTION.test(s.text));
  let mood: Mood = interview ? 'report' : 'preamble';
  let section = 0;
  const firstChapter = sentences.findIndex((s) => CHAPTERS.has(s.enumerator?.style ?? 'first'));
  const announced = sentences.findIndex((s) => isTransition(s.text));
  const plain = announced < 0 && firstChapter < 0 && !interview;
  const opening = sentences.find((s) => /[。；]$/.test(s.text));
  if (plain && !(opening && MEETING_REPORTED.test(opening.text))) mood = 'directive';

  sentences.forEach((sentence, i) => {
    const push = (label: UnitLabel, slots: Slots | null = null, reasons: readonly Reason[] = [], value = 0) =>
      judged.push({
        unit: {
          start: sentence.start,
          end: sentence.end,
          label,
          paragraph: sentence.paragraph,
          section,
          enumerator: sentence.enumerator,
          reasons,
        },
        slots,
        score: value,
      });
    if (isFurniture(sentence.text) || isSalutation(sentence.text)) return push('boilerplate');
    if (closing.has(sentence.paragraph)) return push('boilerplate');
    if (isHeading(sentence, sentences[i + 1], i, judged)) {
      if (sentence.enumerator) {
        const level = outline.enter(sentence.enumerator);
        section = outline.section;
        if (level === 1)
          mood =
            isReportHeading(sentence.text) && sentence.enumerator.style !== 'ordinalIs'
              ? 'report'
              : sentence.enumerator.style === 'ordinalIs' && mood !== 'directive'
                ? mood
                : 'directive';
        headings.push({ start: sentence.start, end: sentence.end, level, section, title: headingTitle(sentence) });
      }
      return push('heading');
    }
    if (isTransition(sentence.text)) {
      outline.reset();
      // What stands between “我讲五点意见” and 一、 still looks back.
      mood = firstChapter > i && sentences[i + 1]?.enumerator == null ? 'preamble' : 'directive';
      return push('boilerplate');
    }
    if (interview && /[？?]$/.test(sentence.text)) {
      mood = NEXT_STEPS.test(sentence.text) ? 'directive' : 'report';
      return push('background');
    }
    if (sentence.enumerator && sentence.enumerator.style !== 'ordinalIs' && sentence.enumerator.style !== 'first') {
      outline.enter(sentence.enumerator);
      // A chapter that is itself an order (三、市财政局负责…) begins the orders as a heading would.
      if (CHAPTERS.has(sentence.enumerator.style) && mood === 'preamble') mood = 'directive';
    }
    if (RESOLVED.test(sentence.text) || SPEAKER_DEMANDS.test(sentence.text)) mood = 'directive';
    else if (HEARD.test(sentence.text)) mood = 'report';
    const body = sentence.text.slice(bodyOffset(sentence.enumerator));
    if (body.length < SHORTEST_ORDER || body.length > LONGEST_ORDER) return push('background');
    if (plain && mood === 'preamble' && isOrder(sentence.text)) mood = 'directive';
    const slots = readSlots(sentence.text, known, events);
    const features = readFeatures(body, slots, mood);
    const value = score(features);
    const next = sentences[i + 1];
    const head =
      /[：:]$/.test(sentence.text) &&
      next?.enumerator != null &&
      slots.limits.length + slots.targets.length + slots.cadence.length === 0;
    if (head) return push('heading', slots);
    const label: UnitLabel = value > BARELY ? 'task' : isDirective(features) ? 'exhortation' : 'background';
    push(label, slots, reasonsOf(features), value);
    if (label !== 'task' && PROBLEM_LEAD_IN.test(sentence.text)) mood = 'report';
    return undefined;
  });
  return { units: judged.map((j) => j.unit), headings, tasks: tasksOf(text, judged, known, events) };
}

function sentencesOf(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const segments = segment(text, paragraphs);
  return segments.map((s, i) => ({
    ...s,
    text: text.slice(s.start, s.end),
    enumerator: readEnumerator(text.slice(s.start, s.start + 14)),
    last: segments[i + 1]?.paragraph !== s.paragraph,
  }));
}

/** Enumerators such as 一是 lose their number for the rules but leave their verb: 一要 stays a modal. */
const bodyOffset = (enumerator: Enumerator | null): number => (enumerator ? enumerator.length : 0);

/** A numbered line or topic sentence that the next unit develops, or the title lines at the top. */
function isHeading(sentence: Sentence, next: Sentence | undefined, index: number, before: readonly Judged[]): boolean {
  const { text, enumerator } = sentence;
  if (isTitle(text) && before.every((j) => j.unit.label === 'boilerplate' || j.unit.label === 'heading')) return true;
  if (index === 0 && text.length <= 60 && !/[。；;！!：:]$/.test(text)) return true;
  if (!enumerator || text.length > LONGEST_HEADING + enumerator.length) return false;
  const terminated = /[。！!]$/.test(text);
  if (!terminated && !/[；;，,：:]$/.test(text)) return true;
  if (!terminated || !next) return false;
  // A dated or counted result is the order itself, however short.
  if (findTargets(text, findLimits(text)).length > 0 && findLimits(text).length > 0) return false;
  if (sentence.last) return enumerator.style !== 'ordinalIs' && enumerator.style !== 'first' && text.length <= 24;
  return next.enumerator === null || next.enumerator.style !== enumerator.style;
}

/** The paragraphs at the end that only exhort: 同志们，…！ They are boilerplate even with a slogan's figure in them. */
function closingParagraphs(sentences: readonly Sentence[]): ReadonlySet<number> {
  const result = new Set<number>();
  const body = sentences.filter((s) => !isFurniture(s.text));
  const lastParagraph = body.at(-1)?.paragraph ?? -1;
  const first = body.find((s) => isClosing(s.text) && s.paragraph > lastParagraph - 3 && s.paragraph > 0);
  if (!first || first.paragraph !== sentences.find((s) => s.paragraph === first.paragraph)?.paragraph) return result;
  if (sentences.find((s) => s.paragraph === first.paragraph) !== first) return result;
  for (let p = first.paragraph; p <= lastParagraph; p++) result.add(p);
  return result;
}

function headingTitle({ text, enumerator }: Sentence): string {
  return text.slice(enumerator?.length ?? 0).replace(/[。！!；;：:]$/, '');
}

const isDirective = (features: Partial<Record<Feature, number>>): boolean =>
  (features.modal !== undefined || features.imperative !== undefined || features.attitude !== undefined) &&
  features.inReport === undefined &&
  features.inPreamble === undefined &&
  features.question === undefined &&
  (features.report ?? 0) + (features.problem ?? 0) < 2 &&
  features.importance === undefined;

const reasonsOf = (features: Partial<Record<Feature, number>>): Reason[] =>
  Object.entries(features).map(([rule, value]) => ({ rule, weight: WEIGHTS[rule as Feature] * (value ?? 0) }));

const CONTINUES =
  /^(?:特别是|同时|并)|^(?:对[^，,]{2,24}[，,])?要?(?:建立|健全|完善)(?:健全|完善)?[^，,。]{2,16}(?:机制|制度)/;

function tasksOf(
  text: string,
  judged: readonly Judged[],
  known?: ReadonlySet<string>,
  events?: readonly string[],
): DraftTask[] {
  const tasks: DraftTask[] = [];
  const numbers = new Map<number, number>();
  let previous: Judged | undefined;
  let heir: Slots['owners'] | null = null;
  /** The owners of the head of a list (县水利局要抓好三件事：) and the style of its items. */
  let list: { owners: Slots['owners']; style: EnumeratorStyle | null } | null = null;
  for (const one of judged) {
    const { unit, slots } = one;
    if (!slots) {
      previous = undefined;
      heir = null;
      list = null;
      continue;
    }
    const sentence = text.slice(unit.start, unit.end);
    const own = slots.owners.owners.length + slots.owners.leaders.length > 0;
    const near = previous?.unit.paragraph === unit.paragraph;
    const after = near && previous ? text.slice(previous.unit.end - 1, previous.unit.end) : '';
    const item = unit.enumerator?.style ?? null;
    if (list && (item === null ? !near : list.style !== null && list.style !== item)) list = null;
    if (list && item !== null) list = { owners: list.owners, style: item };
    const continues = heir !== null && near && (/[；;：:]/.test(after) || CONTINUES.test(sentence));
    const takenOver: Slots['owners'] | null = own
      ? null
      : continues
        ? heir
        : list !== null && item !== null
          ? list.owners
          : null;
    const takesOver = takenOver !== null;
    const owners: Slots['owners'] = takenOver ?? slots.owners;
    heir = owners.owners.length + owners.leaders.length > 0 ? owners : null;
    previous = one;
    if (unit.label === 'heading') {
      list = heir ? { owners: heir, style: null } : null;
      continue;
    }
    if (unit.label !== 'task') continue;
    const last = tasks.at(-1);
    if (
      (ANAPHOR.test(sentence) || isOwnerSentence(sentence)) &&
      last &&
      near &&
      slots.targets.length === 0 &&
      sentence.length < 40
    ) {
      tasks[tasks.length - 1] = extended(text, last, one);
      continue;
    }
    const parts = splitAsks(sentence, known);
    for (const part of parts) {
      const number = (numbers.get(unit.section) ?? 0) + 1;
      numbers.set(unit.section, number);
      const words = sentence.slice(part.start, part.end).replace(/[，,]\s*$/, '');
      const span = { start: unit.start + part.start, end: unit.start + part.start + words.length };
      const ownSlots = parts.length > 1 ? readSlots(words, known, events) : slots;
      const ownOwners = parts.length > 1 ? ownSlots.owners : owners;
      tasks.push(
        taskOf(
          words,
          span,
          ownSlots,
          ownOwners,
          takesOver,
          unit.section > 0 ? `${unit.section}-${number}` : String(number),
          one.score,
        ),
      );
    }
  }
  return tasks;
}

function taskOf(
  sentence: string,
  unit: Span,
  slots: Slots,
  owners: Slots['owners'],
  inherited: boolean,
  id: string,
  value: number,
): DraftTask {
  const words = (spans: readonly Span[]) => spans.map((span) => sentence.slice(span.start, span.end));
  return {
    id,
    title: shortTitle(sentence, [...owners.owners, ...owners.leaders]),
    start: unit.start,
    end: unit.end,
    quote: sentence,
    owners: owners.owners,
    lead: owners.lead,
    support: owners.support,
    leaders: owners.leaders,
    inherited,
    deadline: words(slots.limits),
    targets: words(slots.targets),
    cadence: words(slots.cadence),
    strength: slots.strength,
    condition: slots.condition,
    placeholders: slots.placeholders,
    confidence: Math.round((1 / (1 + Math.exp(-value))) * 100) / 100,
  };
}

const merged = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** One ask spread over two sentences: 这项工作由市住建局负责，6月底前完成。 */
function extended(text: string, task: DraftTask, { unit, slots }: Judged): DraftTask {
  if (!slots) return task;
  const sentence = text.slice(unit.start, unit.end);
  return {
    ...task,
    end: unit.end,
    quote: text.slice(task.start, unit.end),
    owners: merged(task.owners, slots.owners.owners),
    lead: merged(task.lead, slots.owners.lead),
    support: merged(task.support, slots.owners.support),
    leaders: merged(task.leaders, slots.owners.leaders),
    deadline: [...task.deadline, ...slots.limits.map((l) => sentence.slice(l.start, l.end))],
    cadence: [...task.cadence, ...slots.cadence.map((c) => sentence.slice(c.start, c.end))],
  };
}
