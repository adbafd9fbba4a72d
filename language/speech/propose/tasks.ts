import type { Span } from '../../text/span.js';
import { readSlots, type Slots } from '../clauses/slots.js';
import { POSSIBLE } from '../judge/judge.js';
import { isOwnerSentence } from '../plan/annotations.js';
import type { DraftTask, EnumeratorStyle, PossibleTask } from '../types.js';
import { splitAsks } from './asks.js';
import type { JudgedSentence } from './judged-sentence.js';
import { shortTitle } from './title.js';

/** 这项工作由…负责: only who and until when, of the sentence before. */
const ANAPHOR =
  /^(?:这项(?:工作|任务)?|该项(?:工作|任务)?|此项(?:工作|任务)?|上述(?:工作|任务)|以上(?:工作|任务))[，,]?(?:由|要|须|必须|[^，,。]{2,20}负责|[^，,。]{0,6}(?:前|底|内))/;
const LONGEST_ANAPHOR = 40;
const CONTINUES = /^(?:特别是|同时|并|对)|^要?(?:建立|健全|完善)(?:健全|完善)?[^，,。]{2,16}(?:机制|制度)/;

/** The tasks and offers of judged sentences, numbered by chapter. */
export function tasksOf(
  text: string,
  sentences: readonly JudgedSentence[],
  known?: ReadonlySet<string>,
  events?: readonly string[],
): { readonly tasks: DraftTask[]; readonly possible: PossibleTask[] } {
  const tasks: DraftTask[] = [];
  const possible: PossibleTask[] = [];
  const numbers = new Map<number, number>();
  const inheritance = new Inheritance(text);
  const nextId = (section: number): string => {
    const number = (numbers.get(section) ?? 0) + 1;
    numbers.set(section, number);
    return section > 0 ? `${section}-${number}` : String(number);
  };
  const offers: { readonly one: JudgedSentence; readonly owners: Slots['owners']; readonly inherited: boolean }[] = [];
  for (const one of sentences) {
    const { unit, slots, likely } = one;
    const { owners, inherited } = inheritance.ownersOf(one);
    const sentence = text.slice(unit.start, unit.end);
    if (unit.label !== 'task') {
      if (likely >= POSSIBLE && unit.label !== 'boilerplate') offers.push({ one, owners, inherited });
      continue;
    }
    const last = tasks.at(-1);
    if (last && goesOn(one, last, sentence)) {
      tasks[tasks.length - 1] = extended(text, last, one);
      continue;
    }
    const parts = splitAsks(sentence, known);
    for (const part of parts) {
      const words = sentence.slice(part.start, part.end).replace(/[，,]\s*$/, '');
      const span = { start: unit.start + part.start, end: unit.start + part.start + words.length };
      const ownSlots = parts.length > 1 ? readSlots(words, known, events) : slots;
      const who = parts.length > 1 ? ownSlots.owners : owners;
      tasks.push(taskOf(words, span, ownSlots, who, inherited, nextId(unit.section), rounded(likely)));
    }
  }
  // Offers are numbered last: the tasks' numbers do not depend on what was only offered.
  for (const { one, owners, inherited } of offers) {
    const { unit, slots, likely } = one;
    const words = text.slice(unit.start, unit.end);
    const task = taskOf(words, unit, slots, owners, inherited, nextId(unit.section), rounded(likely));
    possible.push({ ...task, reasons: unit.reasons });
  }
  return { tasks, possible };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** True where a sentence only adds who or until when to the one before. */
const goesOn = ({ unit, slots, sentence: { first } }: JudgedSentence, last: DraftTask, sentence: string): boolean =>
  !first &&
  last.end <= unit.start &&
  slots.targets.length === 0 &&
  sentence.length < LONGEST_ANAPHOR &&
  (ANAPHOR.test(sentence) || isOwnerSentence(sentence));

/** Who takes over from whom: after ；, in a list from its head, by a mechanism for the same work. */
class Inheritance {
  private heir: Slots['owners'] | null = null;
  private list: { readonly owners: Slots['owners']; readonly style: EnumeratorStyle | null } | null = null;
  private previous: JudgedSentence | undefined;

  constructor(private readonly text: string) {}

  ownersOf(one: JudgedSentence): { readonly owners: Slots['owners']; readonly inherited: boolean } {
    const { unit, slots } = one;
    const sentence = this.text.slice(unit.start, unit.end);
    const own = slots.owners.owners.length + slots.owners.leaders.length > 0;
    const near = this.previous !== undefined && this.previous.unit.paragraph === unit.paragraph;
    const after = near && this.previous ? this.text.slice(this.previous.unit.end - 1, this.previous.unit.end) : '';
    const item = unit.enumerator?.style ?? null;
    if (this.list && (item === null ? !near : this.list.style !== null && this.list.style !== item)) this.list = null;
    if (this.list && item !== null) this.list = { owners: this.list.owners, style: item };
    // 一是县发改局…；二是…: the next item of a list begins anew.
    const goesOn = /[：:]/.test(after) || (/[；;]/.test(after) && item === null) || CONTINUES.test(sentence);
    const continues = this.heir !== null && near && goesOn;
    const taken = own ? null : continues ? this.heir : this.list !== null && item !== null ? this.list.owners : null;
    const owners = taken ?? slots.owners;
    const told = unit.label === 'background' || unit.label === 'boilerplate';
    this.heir = !told && owners.owners.length + owners.leaders.length > 0 ? owners : null;
    this.previous = one;
    if (unit.label === 'heading') this.list = this.heir ? { owners: this.heir, style: null } : null;
    return { owners, inherited: taken !== null };
  }
}

function taskOf(
  sentence: string,
  unit: Span,
  slots: Slots,
  owners: Slots['owners'],
  inherited: boolean,
  id: string,
  confidence: number,
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
    confidence,
  };
}

const merged = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** One ask spread over two sentences: 这项工作由市住建局负责，6月底前完成。 */
function extended(text: string, task: DraftTask, { unit, slots }: JudgedSentence): DraftTask {
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
