import type { Block, Field, Head, SourceFile, Text } from '../grammar/generated/ast.js';
import { kept } from '../text/kept.js';
import type { Span } from '../text/span.js';

/**
 * The nodes of the tree that the grammar declares, and where they stand. Langium keeps places in a second tree beside the
 * first; ours stand in the nodes.
 *
 * Every span inside a block counts from the block's first character, so that a block that merely moved is the same
 * value. `block.start` says where it stands now; `parse` with a previous tree moves the blocks that it reuses, so the
 * previous tree must not be used afterwards.
 */
declare module '../grammar/generated/ast.js' {
  interface SourceFile {
    readonly text: string;
  }

  /** One head line with everything up to the next head; the first block of a file may stand without a head. */
  interface Block {
    /** The exact source text, line ends included. */
    readonly text: string;
    /** UTF-16 offset of the block in its file; changes when text above it changes. */
    start: number;
    /** Zero-based number of the block's first line in its file. */
    line: number;
    readonly lineCount: number;
    /** Lines that belong to nothing, kept verbatim. */
    readonly strays: readonly Stray[];
    readonly comments: readonly Span[];
  }

  /** Word and id are folded; the id stands as typed (`1-3`, `P12`). */
  interface Head {
    /** The whole line without its line end and surrounding white space. */
    readonly span: Span;
    readonly wordSpan: Span;
    readonly idSpan: Span | undefined;
    readonly problem: HeadProblem | undefined;
  }

  /** The name is folded. */
  interface Field {
    readonly span: Span;
    readonly nameSpan: Span;
  }

  interface Text {
    /** From the first character of the first line to the last character of the last one. */
    readonly span: Span;
    /** One entry a line: where the line starts in `text`, and where in the block. Absent where there is one line only. */
    readonly lines: readonly TextLine[] | undefined;
  }
}

/** What is wrong with a head's form; it opens a block all the same. */
export type HeadProblem =
  | 'unclosed' // no closing bracket
  | 'malformed' // words in the brackets that are no head
  | 'spelling'; // 任务 1-3：标题, without brackets

export interface TextLine {
  readonly at: number;
  readonly start: number;
}

export interface Stray {
  readonly span: Span;
  readonly kind:
    | 'conflict' // a merge conflict marker
    | 'continuation' // `|` with nothing above to continue
    | 'plain';
}

/** Where a range of a value's text stands in its block. */
export function inBlock(value: Text, start: number, end: number): Span {
  if (!value.lines) {
    const { start: at } = value.span;
    return { start: at + start, end: at + end };
  }
  return { start: mapped(value.lines, start), end: mapped(value.lines, end) };
}

function mapped(lines: readonly TextLine[], offset: number): number {
  let line = lines[0] as TextLine;
  for (const next of lines) {
    if (next.at > offset) break;
    line = next;
  }
  return line.start + offset - line.at;
}

// A big workspace holds millions of nodes and spans: nodes keep numbers and make the spans when asked, and what is the
// same for all nodes of a kind stands once, in the class. A container takes in its children when it is whole.

export class SourceFileNode implements SourceFile {
  declare readonly $type: 'SourceFile';

  constructor(
    readonly text: string,
    readonly blocks: Block[],
  ) {}
}

export class BlockNode implements Block {
  declare readonly $type: 'Block';
  declare readonly $containerProperty: 'blocks';
  $container!: SourceFile;
  $containerIndex = 0;
  start = 0;
  line = 0;
  names = kept<Block['names'][number]>([]) as Block['names'];
  readonly fields: Field[];

  constructor(
    readonly text: string,
    readonly lineCount: number,
    readonly head: HeadNode | undefined,
    fields: readonly FieldNode[],
    readonly strays: readonly Stray[],
    readonly comments: readonly Span[],
  ) {
    this.fields = fields as FieldNode[] & Field[];
    if (head) head.$container = this;
    for (const field of fields) field.$container = this;
  }
}

export class HeadNode implements Head {
  declare readonly $type: 'Head';
  declare readonly $containerProperty: 'head';
  $container!: Block;

  constructor(
    readonly span: Span,
    readonly word: string,
    readonly wordSpan: Span,
    readonly id: string | undefined,
    readonly idSpan: Span | undefined,
    readonly title: TextNode,
    readonly problem: HeadProblem | undefined,
  ) {
    title.$container = this;
  }
}

export class FieldNode implements Field {
  declare readonly $type: 'Field';
  declare readonly $containerProperty: 'fields';
  $container!: Block;

  constructor(
    readonly name: string,
    private readonly from: number,
    private readonly nameTo: number,
    readonly value: TextNode,
  ) {
    value.$container = this;
  }

  get $containerIndex(): number {
    return this.$container.fields.indexOf(this);
  }

  /** A field ends where its value does. */
  get span(): Span {
    return { start: this.from, end: this.value.end };
  }

  get nameSpan(): Span {
    return { start: this.from, end: this.nameTo };
  }
}

export class TextNode implements Text {
  declare readonly $type: 'Text';
  $container!: Field | Head;

  constructor(
    readonly text: string,
    private readonly from: number,
    readonly lines: readonly TextLine[] | undefined,
  ) {}

  get $containerProperty(): 'title' | 'value' {
    return this.$container.$type === 'Head' ? 'title' : 'value';
  }

  get end(): number {
    const last = this.lines?.at(-1);
    return last ? last.start + this.text.length - last.at : this.from + this.text.length;
  }

  get span(): Span {
    return { start: this.from, end: this.end };
  }
}

const inClass = (kind: { readonly prototype: object }, values: object): void => {
  for (const [key, value] of Object.entries(values)) Object.defineProperty(kind.prototype, key, { value });
};
inClass(SourceFileNode, { $type: 'SourceFile' });
inClass(BlockNode, { $type: 'Block', $containerProperty: 'blocks' });
inClass(HeadNode, { $type: 'Head', $containerProperty: 'head' });
inClass(FieldNode, { $type: 'Field', $containerProperty: 'fields' });
inClass(TextNode, { $type: 'Text' });
