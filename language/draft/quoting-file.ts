import { readNotListed } from '../lower/quote.js';
import type { Block } from '../syntax/ast.js';
import { parse } from '../syntax/parse.js';

/** A task of a directive file as far as its quotes go. */
export interface QuotingTask {
  readonly id: string;
  readonly title: string;
  /** Zero-based line of its head. */
  readonly line: number;
  /** Zero-based line behind its last field, where another block may be put in. */
  readonly end: number;
  /** Every 出处, on one line each. */
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
  readonly lines: number;
}

const DOCUMENTS = new Set(['会议', '文件', '批示', '台账']);
const TASKS = new Set(['任务', '事项']);
const LINE_END = /\r\n|\n|\r/;

/** Reads what a directive file quotes and leaves out. Never throws. */
export function readQuotingFile(text: string): QuotingFile {
  const tasks: QuotingTask[] = [];
  const leftOut: (LeftOut & { line: number })[] = [];
  const groups = new Map<string, string>();
  let title = '';
  let speech: string | undefined;
  const { blocks } = parse(text);
  for (const block of blocks) {
    const { head } = block;
    for (const { line, value } of valuesOf(block, '不列')) {
      const { words, reason } = readNotListed(value);
      leftOut.push({ quote: words, reason, line });
    }
    if (head === undefined) continue;
    if (DOCUMENTS.has(head.word)) {
      title ||= head.title.text;
      speech ??= valuesOf(block, '讲话稿')[0]?.value || undefined;
    } else if (head.word === '分组' && head.id !== undefined) groups.set(head.id, head.title.text);
    else if (TASKS.has(head.word))
      tasks.push({
        id: head.id ?? '',
        title: head.title.text,
        line: block.line,
        end: endOf(block),
        quotes: valuesOf(block, '出处').map(({ value }) => value),
      });
  }
  const last = blocks.at(-1);
  return { title, speech, tasks, leftOut, groups, lines: last ? last.line + last.lineCount : 0 };
}

const valuesOf = (block: Block, name: string): { readonly line: number; readonly value: string }[] =>
  block.fields
    .filter((field) => field.name === name)
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
