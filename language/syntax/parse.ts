import { isWhiteSpace } from '../text/fold.js';
import { kept } from '../text/kept.js';
import type { Span } from '../text/span.js';
import type { Block, SourceFile } from '../grammar/generated/ast.js';
import { classify, type HeadLine, type Line, lineEnd, nextLine, startsHead } from './lines.js';
import { BlockNode, FieldNode, HeadNode, SourceFileNode, type Stray, type TextLine, TextNode } from './nodes.js';

/**
 * Reads a directive file. Never throws: what cannot be read stands in the tree as a stray line or a head with a
 * problem. With the tree of an earlier state of the file, only the blocks between the first and the last change are
 * read again; the result is the same as without it (a property test says so), and the earlier tree is used up.
 */
export function parse(text: string, previous?: SourceFile): SourceFile {
  const old = previous?.blocks ?? [];
  let head = 0;
  let from = 0;
  while (head < old.length && text.startsWith((old[head] as Block).text, from))
    from += (old[head++] as Block).text.length;
  // The line that follows a reused block must open a block; otherwise it continues the last one.
  if (head > 0 && from < text.length && !(atLineStart(text, from) && startsHead(text, from))) {
    from -= (old[--head] as Block).text.length;
  }
  let tail = old.length;
  let to = text.length;
  while (tail > head) {
    const candidate = old[tail - 1] as Block;
    if (to - candidate.text.length < from || !text.endsWith(candidate.text, to)) break;
    to -= candidate.text.length;
    tail--;
  }
  // A reused block must still open where a line begins, and only the file's first block may lack a head.
  while (tail < old.length && to > 0 && !(atLineStart(text, to) && (old[tail] as Block).head)) {
    to += (old[tail++] as Block).text.length;
  }
  const fresh = from < to ? readBlocks(text, from, to) : [];
  const blocks = [...old.slice(0, head), ...fresh, ...old.slice(tail)];
  const file = new SourceFileNode(text, blocks);
  place(file);
  return file;
}

const atLineStart = (text: string, at: number): boolean => {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === 10 || (before === 13 && text.charCodeAt(at) !== 10);
};

function place(file: SourceFileNode): void {
  let start = 0;
  let line = 0;
  let index = 0;
  for (const block of file.blocks as BlockNode[]) {
    block.$container = file;
    block.$containerIndex = index++;
    block.start = start;
    block.line = line;
    start += block.text.length;
    line += block.lineCount;
  }
}

function readBlocks(text: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  let start = from;
  while (start < to) {
    let end = nextLine(text, lineEnd(text, start));
    while (end < to && !startsHead(text, end)) end = nextLine(text, lineEnd(text, end));
    blocks.push(readBlock(text.slice(start, end)));
    start = end;
  }
  return blocks;
}

/** A value still being collected: continuation lines may follow. */
interface Collected {
  readonly first: Span;
  readonly more: Span[];
}

function readBlock(source: string): BlockNode {
  const fields: { line: Extract<Line, { kind: 'field' }>; value: Collected }[] = [];
  const strays: Stray[] = [];
  const comments: Span[] = [];
  let head: { line: HeadLine; span: Span; title: Collected } | undefined;
  let open: Collected | undefined;
  let lineCount = 0;
  let at = 0;
  while (at < source.length) {
    const end = lineEnd(source, at);
    const line = classify(source, at, end);
    if (line.kind !== 'blank') {
      const span = { start: line.start, end: trimEnd(source, line.start, end) };
      if (line.kind === 'field') {
        open = { first: trimmed(source, line.value, span.end), more: [] };
        fields.push({ line, value: open });
      } else if (line.kind === 'head') {
        open = { first: trimmed(source, line.value, span.end), more: [] };
        head = { line, span, title: open };
      } else if (line.kind === 'comment') {
        comments.push(span);
      } else if (line.kind === 'continuation') {
        if (open) open.more.push(trimmed(source, line.value, span.end));
        else strays.push({ span, kind: 'continuation' });
      } else {
        strays.push({ span, kind: line.conflict ? 'conflict' : 'plain' });
      }
    }
    lineCount++;
    at = nextLine(source, end);
  }
  const nodes: FieldNode[] = [];
  for (const { line, value } of fields) {
    const nameEnd = trimEnd(source, line.start, line.colon);
    nodes.push(new FieldNode(line.name, line.start, nameEnd, textOf(source, value)));
  }
  return new BlockNode(
    source,
    lineCount,
    head && headOf(source, head.line, head.span, textOf(source, head.title)),
    kept(nodes),
    kept(strays),
    kept(comments),
  );
}

function headOf(source: string, line: HeadLine, span: Span, title: TextNode): HeadNode {
  const label = trimmed(source, line.labelStart, line.labelEnd);
  let idSpan: Span | undefined;
  let wordEnd = label.end;
  if (line.id !== undefined) {
    // The id's first character is the first digit or Latin letter, in either width, after the word.
    let at = label.start + 1;
    while (at < label.end && !/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/.test(source.charAt(at).normalize('NFKC').charAt(0))) at++;
    idSpan = { start: at, end: label.end };
    wordEnd = trimEnd(source, label.start, at);
  }
  const wordSpan = { start: label.start, end: wordEnd };
  return new HeadNode(span, line.word, wordSpan, line.id, idSpan, title, line.problem);
}

function textOf(source: string, value: Collected): TextNode {
  const { first, more } = value;
  if (more.length === 0) return new TextNode(source.slice(first.start, first.end), first.start, undefined);
  const lines: TextLine[] = [{ at: 0, start: first.start }];
  const parts = [source.slice(first.start, first.end)];
  let at = first.end - first.start;
  for (const span of more) {
    at += 1;
    lines.push({ at, start: span.start });
    parts.push(source.slice(span.start, span.end));
    at += span.end - span.start;
  }
  return new TextNode(parts.join('\n'), first.start, lines);
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhiteSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function trimmed(text: string, from: number, to: number): Span {
  // Behind a head's bracket there may be white space only, which its trimmed end lies before.
  let start = Math.min(from, to);
  const end = trimEnd(text, start, to);
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  return { start, end };
}
