import type { Chart } from './chart.js';

/**
 * A paper before anybody knows whether it becomes a Word file, a page for the browser or Markdown: what stands on it, in order,
 * in the terms of GB/T 9704-2012. Writers decide how each thing looks; they hold no words of their own.
 */
export interface Paper {
  /** Of the file, not printed. */
  readonly title: string;
  /** Who makes it: the file's author. */
  readonly author: string;
  /** `YYYY-MM-DD`, the day that the paper is of; the file's date, so that the same input gives the same bytes. */
  readonly day: string;
  readonly sheets: readonly Sheet[];
}

/** Pages of one direction. Every sheet but the first begins on a new page. */
export interface Sheet {
  readonly wide?: boolean;
  /** Begins on an even page: the last sheet of a paper that ends with 版记, which stands on the back of the last leaf. */
  readonly even?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  /** 发文机关标志 and 发文字号 above the red line. */
  | { readonly kind: 'letterhead'; readonly office: string; readonly docNumber: string }
  | { readonly kind: 'title'; readonly text: string }
  /** Below the title: the day that figures are of, the number of an issue. */
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  /** 一、 （一） 1. （1）: level 1–4. `text` in the level's own type, `rest` of the paragraph as body. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: Words; readonly rest?: Words }
  | { readonly kind: 'body'; readonly text: Words }
  /** 附件说明: names of the annexes, without numbers. */
  | { readonly kind: 'annexes'; readonly names: readonly string[] }
  /** 署名 and 成文日期. */
  | { readonly kind: 'signature'; readonly office: string; readonly day: string }
  /** “附件1” and the annex's title. */
  | { readonly kind: 'annexTitle'; readonly label: string; readonly title: string }
  /** A line of small type above or below a table. */
  | { readonly kind: 'note'; readonly text: Words; readonly align?: 'left' | 'right' }
  | TableBlock
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** Lines with a box to tick. */
  | { readonly kind: 'checks'; readonly items: readonly Words[] }
  /** A form: pairs of a label and room for an answer. */
  | { readonly kind: 'form'; readonly rows: readonly (readonly FormCell[])[] }
  /** 版记, at the foot of the page. */
  | { readonly kind: 'imprint'; readonly cc: string; readonly office: string; readonly day: string };

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly title: string;
  /** In characters (em) of the table's type; what is left of the page is shared out in proportion. */
  readonly width: number;
  readonly align: 'left' | 'center';
}

/** A row of cells, or a heading over the rows below it. */
export type TableRow = { readonly heading: string } | { readonly cells: readonly Cell[] };

export interface Cell {
  /** Lines stand below each other: units are stacked, one a line. */
  readonly text: Words;
  /** Six hexadecimal digits, with the words that say the same: colour alone says nothing on a grey print. */
  readonly fill?: string;
  readonly color?: string;
}

export interface FormCell {
  readonly label: string;
  readonly value: string;
  /** Lines of room for what is written by hand; 1 without. */
  readonly lines?: number;
}

/** Running text: plain words and figures that know their rows. */
export type Words = string | readonly Run[];
export type Run = string | Figure;

/** A figure of a text, with what it counts: `--explain` lists them. */
export interface Figure {
  readonly text: string;
  /** What it is, as a noun phrase: 按期办结的任务. */
  readonly what: string;
  /** Keys of the rows that it counts or adds up. */
  readonly rows: readonly string[];
}

export const runsOf = (words: Words): readonly Run[] => (typeof words === 'string' ? [words] : words);
export const textOfRun = (run: Run): string => (typeof run === 'string' ? run : run.text);
export const plain = (words: Words): string => runsOf(words).map(textOfRun).join('');

/** Every figure of a paper with the words around it, in the order of the text. */
export function figuresOf({ sheets }: Paper): readonly { readonly figure: Figure; readonly context: string }[] {
  return sheets.flatMap(({ blocks }) =>
    blocks
      .flatMap(wordsOfBlock)
      .flatMap((words) =>
        runsOf(words).flatMap((run) => (typeof run === 'string' ? [] : [{ figure: run, context: plain(words) }])),
      ),
  );
}

function wordsOfBlock(block: Block): readonly Words[] {
  switch (block.kind) {
    case 'heading':
      return block.rest === undefined ? [block.text] : [block.text, block.rest];
    case 'body':
    case 'note':
      return [block.text];
    case 'checks':
      return block.items;
    case 'table':
      return block.rows.flatMap((row) => ('heading' in row ? [] : row.cells.map(({ text }) => text)));
    default:
      return [];
  }
}
