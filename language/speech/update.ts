import { lineEnd, nextLine } from '../syntax/lines.js';
import { type Edit, insertLinesAfter, insertLinesBefore } from '../text/edit.js';
import { overlapping, type Span } from '../text/span.js';
import { findQuotes, foldQuote } from './find-quote.js';
import type { Insertion } from './insertion.js';
import { Placing } from './placing.js';
import { type QuotingFile, type QuotingTask, readQuotingFile } from './quoting-file.js';
import { differingWords, SimilarPassages } from './similar.js';
import { covers } from './trace.js';
import type { Draft, DraftTask } from './types.js';

/** What a person should look at; nothing is changed for it. */
export interface UpdateNotice {
  /** The new speech says it otherwise, no longer says it, or a task without 出处 seems to mean what it says. */
  readonly kind: 'changed' | 'gone' | 'unquoted';
  /** Id of the task in the file; `不列` for a passage that was left out on purpose. */
  readonly id: string;
  /** Zero-based line of the task's head (or of 不列) in the old file. */
  readonly line: number;
  /** The words that the file quotes; for `unquoted` the task's title. */
  readonly before: string;
  /** What the new speech says instead; empty where it is gone. */
  readonly after: string;
  readonly message: string;
}

export interface DraftUpdate {
  readonly insertions: readonly Insertion[];
  readonly notices: readonly UpdateNotice[];
  /** How many asks of the new speech the file quotes or leaves out already. */
  readonly unchanged: number;
  /** How many asks the old speech had as well, although no task quotes them: people struck them out. */
  readonly struck: number;
}

/** A passage that the file quotes, and where it stands in the new speech. */
interface Quoted {
  /** Undefined for 不列. */
  readonly task: QuotingTask | undefined;
  readonly line: number;
  readonly quote: string;
  readonly places: readonly Span[];
}

/** A passage that the new speech does not have, and what it says instead. */
interface Lost {
  readonly quoted: Quoted;
  readonly now: Span[];
}

/** A sentence of the new speech that a lost passage may have become. */
interface Passage extends Span {
  /** Whether the file quotes it already. */
  readonly known: boolean;
}

/** From here on two passages are taken for versions of one another. */
const SAME_ASK = 0.55;
/** A sentence that the file quotes already has to hold nearly all of the lost words: two asks became one. */
const MERGED = 0.8;
/** So much of a new sentence stands in a lost one that it is a part of it: one ask became two. */
const SPLIT = 0.75;
/** A task without 出处 is known by its title. */
const SAME_TITLE = 0.75;

/**
 * The difference between a file that people have worked on and the draft of a corrected speech: new asks as whole-line insertions,
 * changed and vanished passages as notices. Tasks are known by their 出处, and by their title only where they quote nothing.
 * `oldDraft`, the draft of the speech as it was, keeps asks that people struck out from coming back.
 */
export function updateDraft(oldFile: string, newDraft: Draft, oldDraft?: Draft): DraftUpdate {
  const file = readQuotingFile(oldFile);
  const quoted = quotedIn(file, newDraft.text);
  const placing = new Placing(file, oldDraft);
  const open: DraftTask[] = [];
  const holderOf = holders(quoted, newDraft.tasks);
  for (const task of newDraft.tasks) {
    const holder = holderOf.get(task);
    if (!holder) open.push(task);
    else if (holder.task?.isTask) placing.learn(task, holder.task);
  }
  const unchanged = newDraft.tasks.length - open.length;
  const { lost, rest } = matchLost(quoted, newDraft, open);
  const notices = lost.map((each) => lostNotice(each, newDraft.text));
  const { fresh, struck } = withoutStruck(rest, oldDraft);
  const untold = new SimilarPassages(
    file.tasks.filter(({ isTask, quotes }) => isTask && quotes.length === 0),
    ({ title }) => title,
  );
  const insertions: Insertion[] = [];
  for (const task of fresh) {
    const same = untold.best(task.title, ({ score }) => score >= SAME_TITLE)?.item;
    if (same) notices.push(unquotedNotice(same, task));
    else insertions.push(placing.insertionOf(task, newDraft));
  }
  notices.sort((a, b) => a.line - b.line);
  return { insertions, notices, unchanged, struck };
}

/** The insertions as edits of the old file; every line of it stays as it is. */
export function insertionEdits(oldFile: string, insertions: readonly Insertion[]): readonly Edit[] {
  const starts = lineStarts(oldFile);
  return insertions.map(({ line, text }) => {
    const lines = text.replace(/\n$/, '').split('\n');
    const offset = starts[line];
    return offset === undefined
      ? insertLinesAfter(oldFile, oldFile.length, lines, { indentation: '' })
      : insertLinesBefore(oldFile, offset, lines, { indentation: '' });
  });
}

function quotedIn(file: QuotingFile, text: string): Quoted[] {
  const ofTasks = file.tasks.flatMap((task) =>
    task.quotes.map((quote) => ({ task, line: task.line, quote, places: findQuotes(text, quote) })),
  );
  const leftOut = file.leftOut.map(({ quote, line }) => ({
    task: undefined,
    line,
    quote,
    places: findQuotes(text, quote),
  }));
  return [...ofTasks, ...leftOut].filter(({ quote }) => quote.trim() !== '');
}

/** Which quote of the file accounts for an ask of the new speech; tasks before 不列. */
function holders(quoted: readonly Quoted[], tasks: readonly DraftTask[]): ReadonlyMap<DraftTask, Quoted> {
  const found = new Map<DraftTask, Quoted>();
  for (const each of quoted)
    for (const place of each.places)
      for (const task of overlapping(tasks, place)) if (!found.has(task) && covers(place, task)) found.set(task, each);
  return found;
}

/** Pairs the passages that are no longer there with what the new speech says instead; `rest` are the asks that nothing became. */
function matchLost(
  quoted: readonly Quoted[],
  draft: Draft,
  open: readonly DraftTask[],
): { lost: readonly Lost[]; rest: readonly DraftTask[] } {
  const lost = quoted.filter(({ places }) => places.length === 0).map((each): Lost => ({ quoted: each, now: [] }));
  if (lost.length === 0) return { lost, rest: open };
  const passages = new SimilarPassages(passagesOf(draft, open), ({ start, end }) => draft.text.slice(start, end));
  const taken = new Set<number>();
  for (const { quoted: each, now } of lost) {
    const match = passages.best(each.quote, ({ item, score }) => score >= (item.known ? MERGED : SAME_ASK));
    if (!match) continue;
    now.push(match.item);
    taken.add(match.item.start);
  }
  const parts = new SimilarPassages(lost, (each) => each.quoted.quote);
  const rest = open.filter((task) => {
    if (taken.has(task.start)) return false;
    const whole = parts.best(task.quote, ({ score }) => score >= SPLIT)?.item;
    whole?.now.push(task);
    return whole === undefined;
  });
  return { lost, rest };
}

/** The asks that nothing accounts for, and every sentence that is none of them: an ask may have become an appeal. */
function passagesOf(draft: Draft, open: readonly DraftTask[]): Passage[] {
  const asks = open.map(({ start, end }) => ({ start, end, known: false }));
  const isOpen = new Set(open);
  const known = new Set(draft.tasks.filter((task) => !isOpen.has(task)).map(({ start }) => start));
  const others = draft.units
    .filter((unit) => unit.label !== 'boilerplate' && overlapping(asks, unit).next().done === true)
    .map(({ start, end }) => ({ start, end, known: known.has(start) }));
  return [...asks, ...others];
}

function lostNotice({ quoted: { task, line, quote }, now }: Lost, text: string): UpdateNotice {
  const id = task?.id ?? '不列';
  const subject = task ? `${task.name} 的出处` : '写明不列的这句话';
  const after = [...now]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end).replace(/\s*[\r\n]+\s*/g, ''))
    .join('');
  if (after === '') {
    const advice = task ? '请确认是否撤销；本工具不会删除它' : '请确认是否还要保留这一行';
    return {
      kind: 'gone',
      id,
      line,
      before: quote,
      after,
      message: `${subject}在新稿中已找不到：“${quote}”。${advice}。`,
    };
  }
  const words = differingWords(quote, after);
  const shown = words.before && words.after ? `改动处：“${words.before}”→“${words.after}”。` : '';
  const advice = task ? '请核对时间节点、目标和责任单位后更新出处' : '请核对是否仍然不列，并更新引文';
  const message = `${subject}在新稿中有改动。原文：“${quote}”；新稿：“${after}”。${shown}${advice}。`;
  return { kind: 'changed', id, line, before: quote, after, message };
}

const unquotedNotice = ({ id, name, line, title }: QuotingTask, task: DraftTask): UpdateNotice => ({
  kind: 'unquoted',
  id,
  line,
  before: title,
  after: task.quote,
  message: `${name}“${title}”没有写出处，看来就是新稿里的这句：“${task.quote}”。没有另列；是的话，请把它补进“出处”。`,
});

/** Asks that stood in the old speech and that no task quotes were taken out by somebody, who had a reason. */
function withoutStruck(
  open: readonly DraftTask[],
  oldDraft: Draft | undefined,
): { fresh: readonly DraftTask[]; struck: number } {
  if (!oldDraft) return { fresh: open, struck: 0 };
  const before = new Set(oldDraft.tasks.map(({ quote }) => foldQuote(quote)));
  const fresh = open.filter(({ quote }) => !before.has(foldQuote(quote)));
  return { fresh, struck: open.length - fresh.length };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, lineEnd(text, at));
    if (next <= at) break;
    if (next < text.length) starts.push(next);
    at = next;
  }
  return starts;
}
