import { firstEol } from '../syntax/format.js';
import { lineEnd, nextLine } from '../syntax/lines.js';
import { parse } from '../syntax/parse.js';
import { findQuote, similarity } from './find-quote.js';
import { taskBlock } from './to-duban.js';
import type { Draft, DraftTask } from './types.js';

/** Whole lines to put in before line `line` (zero-based) of the old file; nothing is ever replaced or removed. */
export interface Insertion {
  readonly line: number;
  readonly text: string;
  readonly taskId: string;
}

/** What a person should look at; nothing is changed for it. */
export interface UpdateNotice {
  readonly kind: 'changed' | 'gone';
  /** Id of the task in the file. */
  readonly id: string;
  /** Zero-based line of the task's head in the old file. */
  readonly line: number;
  readonly message: string;
}

export interface DraftUpdate {
  readonly insertions: readonly Insertion[];
  readonly notices: readonly UpdateNotice[];
  /** How many asks of the new speech the file has already. */
  readonly unchanged: number;
}

interface Existing {
  readonly id: string;
  readonly line: number;
  readonly end: number;
  readonly quotes: readonly string[];
}

/** From here on two sentences are taken for versions of one another. */
const SAME_ASK = 0.55;

/**
 * The difference between a file that people have worked on and the draft of a corrected speech: new asks as whole-line insertions,
 * changed and vanished passages as notices. Tasks are matched by their 出处, never by id or title.
 * `oldDraft`, the draft of the speech as it was, keeps asks that people struck out from coming back.
 */
export function updateDraft(oldFile: string, newDraft: Draft, oldDraft?: Draft): DraftUpdate {
  const { tasks: existing, leftOut, lines, ids } = readFile(oldFile);
  const notices: UpdateNotice[] = [];
  const insertions: Insertion[] = [];
  const found = new Set<Existing>();
  let unchanged = 0;
  const fresh: DraftTask[] = [];
  for (const task of newDraft.tasks) {
    const same = existing.find((old) => old.quotes.some((quote) => stands(newDraft.text, quote, task)));
    if (same) {
      found.add(same);
      unchanged++;
    } else if (leftOut.some((quote) => stands(newDraft.text, quote, task))) unchanged++;
    else fresh.push(task);
  }
  for (const task of fresh) {
    const older = best(
      existing.filter((old) => !found.has(old) && !old.quotes.some((quote) => findQuote(newDraft.text, quote))),
      task.quote,
    );
    if (older) {
      found.add(older);
      const before = older.quotes.join(' ');
      notices.push({
        kind: 'changed',
        id: older.id,
        line: older.line,
        message: `任务 ${older.id} 的出处在新稿中有改动。原文：“${before}”；新稿：“${task.quote}”。请核对时间节点、目标和责任单位后更新出处。`,
      });
    } else if (oldDraft?.tasks.some((old) => similarity(old.quote, task.quote) > 0.98)) unchanged++;
    else insertions.push(insertionOf(task, newDraft, existing, lines, ids));
  }
  for (const old of existing)
    if (!found.has(old) && old.quotes.length > 0 && !old.quotes.some((quote) => findQuote(newDraft.text, quote)))
      notices.push({
        kind: 'gone',
        id: old.id,
        line: old.line,
        message: `任务 ${old.id} 的出处在新稿中已找不到：“${old.quotes.join(' ')}”。请确认该任务是否撤销；本工具不会删除它。`,
      });
  return { insertions, notices, unchanged };
}

/** The old file with the insertions put in; every line of it is kept byte for byte. */
export function applyInsertions(oldFile: string, insertions: readonly Insertion[]): string {
  const starts = lineStarts(oldFile);
  const eol = firstEol(oldFile);
  let result = '';
  let at = 0;
  for (const insertion of [...insertions].sort((a, b) => a.line - b.line)) {
    const offset = starts[insertion.line] ?? oldFile.length;
    result += oldFile.slice(at, offset);
    if (result && !/[\r\n]$/.test(result)) result += eol;
    result += eol === '\n' ? insertion.text : insertion.text.replaceAll('\n', eol);
    at = offset;
  }
  return result + oldFile.slice(at);
}

function readFile(file: string): { tasks: Existing[]; leftOut: string[]; lines: number; ids: Set<string> } {
  const tasks: Existing[] = [];
  const leftOut: string[] = [];
  const ids = new Set<string>();
  for (const block of parse(file).blocks) {
    for (const field of block.fields)
      if (field.name === '不列') leftOut.push(/“([^”]+)”/.exec(field.value.text)?.[1] ?? field.value.text);
    if (block.head?.word !== '任务' && block.head?.word !== '事项') continue;
    const id = block.head.id ?? '';
    ids.add(id);
    const quotes = block.fields
      .filter((field) => field.name === '出处')
      .map((field) => field.value.text.replace(/\n/g, ''));
    tasks.push({ id, line: block.line, end: block.line + block.lineCount, quotes });
  }
  return { tasks, leftOut, lines: lineStarts(file).length, ids };
}

/** True where the quote of a file stands in the new speech at this task's place. */
function stands(text: string, quote: string, task: DraftTask): boolean {
  const place = findQuote(text, quote);
  if (!place) return false;
  const shared = Math.min(place.end, task.end) - Math.max(place.start, task.start);
  return shared > 0 && (shared >= 0.5 * (task.end - task.start) || shared >= 0.5 * (place.end - place.start));
}

function best(candidates: readonly Existing[], quote: string): Existing | undefined {
  let winner: Existing | undefined;
  let score = SAME_ASK;
  for (const candidate of candidates)
    for (const old of candidate.quotes) {
      const value = similarity(old, quote);
      if (value > score) {
        score = value;
        winner = candidate;
      }
    }
  return winner;
}

/** A new block behind the last task of its section, with the next free number there. */
function insertionOf(
  task: DraftTask,
  draft: Draft,
  existing: readonly Existing[],
  lines: number,
  ids: Set<string>,
): Insertion {
  const section = sectionOf(task.id);
  let number = 1;
  for (const other of ids)
    if (sectionOf(other) === section) number = Math.max(number, Number(/\d+$/.exec(other)?.[0] ?? 0) + 1);
  const id = section === '' ? String(number) : `${section}-${number}`;
  ids.add(id);
  const siblings = existing.filter((old) => sectionOf(old.id) === section);
  const line = siblings.at(-1)?.end ?? existing.at(-1)?.end ?? lines;
  return { line, taskId: id, text: `\n# 新稿新增，请核对后删去本行\n${taskBlock({ ...task, id }, draft, false)}` };
}

/** What stands before the last number of an id: `2` of `2-3`, nothing of `7`. */
const sectionOf = (id: string): string => id.replaceAll('.', '-').split('-').slice(0, -1).join('-');

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
