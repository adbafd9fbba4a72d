import { listed } from '../text/lists.js';
import { readNotListed } from '../lower/quote.js';
import type { Block } from '../grammar/generated/ast.js';
import { parse } from '../syntax/parse.js';
import { FIELD_BY_LABEL, type FieldKey } from '../table/fields.js';
import { type BlockKind, KERNEL_WORDS } from '../table/words.js';

/** A task of a directive file as far as its quotes go; other blocks (项目, 分组) count where they quote something. */
export interface QuotingTask {
  /** Of a task its number, `1-3`; of another block its word as well, `项目 P12`. */
  readonly id: string;
  /** `任务 1-3`, `项目 P12`. */
  readonly name: string;
  readonly isTask: boolean;
  readonly title: string;
  /** Who and by when, as written; empty where the block itself does not say. */
  readonly leadUnits: string;
  readonly responsibleUnits: string;
  readonly deadline: string;
  /** Zero-based line of its head. */
  readonly line: number;
  /** Zero-based line behind its last field, where another block may be put in. */
  readonly end: number;
  /** Every 出处, each on one line. */
  readonly quotes: readonly string[];
}

/** A passage that was left out on purpose (不列), with the reason. */
export interface LeftOut {
  readonly quote: string;
  readonly reason: string;
}

/** A directive file as far as it speaks about its speech. */
export interface QuotingFile {
  /** Title of its 会议 or 文件; empty where there is none. */
  readonly title: string;
  /** 讲话稿, as written. */
  readonly speech: string | undefined;
  readonly tasks: readonly QuotingTask[];
  readonly leftOut: readonly (LeftOut & { readonly line: number })[];
  /** Ids of the 分组 with their titles. */
  readonly groups: ReadonlyMap<string, string>;
  /** Ids that tasks had once (原编号): never to be given again. */
  readonly formerIds: readonly string[];
  readonly lines: number;
}

const headsOf = (kind: BlockKind): ReadonlySet<string> =>
  new Set(KERNEL_WORDS.filter((word) => word.kind === kind).map(({ word }) => word));
const DOCUMENTS = headsOf('document');
const TASKS = headsOf('task');
const LINE_END = /\r\n|\n|\r/;

/** Reads what a directive file quotes and leaves out. Never throws. */
export function readQuotingFile(text: string): QuotingFile {
  const tasks: QuotingTask[] = [];
  const leftOut: (LeftOut & { line: number })[] = [];
  const groups = new Map<string, string>();
  const formerIds: string[] = [];
  let title = '';
  let speech: string | undefined;
  const { blocks } = parse(text);
  for (const block of blocks) {
    const { head } = block;
    for (const { line, value } of valuesOf(block, 'notListed')) {
      const { words, reason } = readNotListed(value);
      leftOut.push({ quote: words, reason, line });
    }
    if (head === undefined) continue;
    if (DOCUMENTS.has(head.word)) {
      title ||= head.title.text;
      speech ??= valuesOf(block, 'speech')[0]?.value || undefined;
    }
    if (head.word === '分组' && head.id !== undefined) groups.set(head.id, head.title.text);
    const isTask = TASKS.has(head.word);
    if (isTask) for (const former of wordsOf(block, 'formerIds')) formerIds.push(...listed(former));
    const quotes = wordsOf(block, 'quotes');
    if (!isTask && quotes.length === 0) continue;
    const name = `${isTask ? '任务' : head.word} ${head.id ?? (isTask ? '' : head.title.text)}`.trim();
    const id = isTask ? (head.id ?? '') : name;
    tasks.push({
      id,
      name,
      isTask,
      title: head.title.text,
      leadUnits: wordsOf(block, 'leadUnits').join('、'),
      responsibleUnits: wordsOf(block, 'responsibleUnits').join('、'),
      deadline: wordsOf(block, 'deadline')[0] ?? '',
      line: block.line,
      end: endOf(block),
      quotes,
    });
  }
  const last = blocks.at(-1);
  return { title, speech, tasks, leftOut, groups, formerIds, lines: last ? last.line + last.lineCount : 0 };
}

const wordsOf = (block: Block, key: FieldKey): string[] => valuesOf(block, key).map(({ value }) => value);

/** The values of a field under any of its names, each on one line. */
const valuesOf = (block: Block, key: FieldKey): { readonly line: number; readonly value: string }[] =>
  block.fields
    .filter((field) => FIELD_BY_LABEL.get(field.name)?.key === key)
    .map(({ span, value }) => ({
      line: block.line + block.text.slice(0, span.start).split(LINE_END).length - 1,
      value: value.text.replace(/\n/g, ''),
    }));

/** Behind the block's own lines: blank ones at its end and comments at the margin belong to the block that follows. */
function endOf(block: Block): number {
  const lines = block.text.split(LINE_END);
  let count = Math.min(lines.length, block.lineCount);
  while (count > 1 && /^(?:[#＃].*|\s*)$/.test(lines[count - 1] ?? '')) count--;
  return block.line + count;
}
