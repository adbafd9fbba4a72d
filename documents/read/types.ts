import type { Encoding } from '../../language/text/encoding.js';

/** One paragraph, heading, line or table row of a speech; `text` is `speech.text.slice(start, end)`. */
export interface SpeechParagraph {
  readonly text: string;
  /** UTF-16 offsets into the text of the speech. */
  readonly start: number;
  readonly end: number;
  /** The name of the paragraph style in Word. */
  readonly style?: string;
  /** 1 is the highest. Only where the file says so; headings by wording (一、) are found by the reader of the text. */
  readonly headingLevel?: number;
  /** Where the paragraph is a row of a table. */
  readonly row?: TableRow;
}

/** A row of a table. Its cells are separated by tabs in the text. */
export interface TableRow {
  /** Number of the table in the document, from 0. */
  readonly table: number;
  /** Number of the row in its table, from 0. */
  readonly index: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** UTF-16 offsets into the text of the speech. */
  readonly start: number;
  readonly end: number;
  /** The paragraphs of the cell; in the text of the row they are joined by spaces. */
  readonly lines: readonly string[];
  /** The cell belongs to a joined cell that began further up; it repeats that one's text. */
  readonly continued?: true;
}

export interface Speech {
  readonly ok: true;
  readonly text: string;
  /** Of files that are plain text or HTML. */
  readonly encoding?: Encoding;
  readonly paragraphs: readonly SpeechParagraph[];
  /** What the reader of the result should know: damaged places, pages without text. */
  readonly notices: readonly string[];
}

export interface UnreadableSpeech {
  readonly ok: false;
  /** What is wrong, why, and what to do. */
  readonly message: string;
}

export type SpeechResult = Speech | UnreadableSpeech;

export const unreadable = (message: string): UnreadableSpeech => ({ ok: false, message });
