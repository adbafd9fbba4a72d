/** A piece of text as PDF.js gives it; lengths are in points. */
export interface PdfItem {
  readonly str: string;
  /** The last two of the six numbers are x and y of the beginning on the base line. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page, in points from the left and the bottom. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Font size, which is the width of one Chinese character. */
  readonly size: number;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
}

/** Chinese characters and the punctuation that is set among them. */
const CJK = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’—…]/;
/** A gap between Chinese characters that is smaller is spacing, not a blank; in parts of the font size. */
const LEAST_BLANK = 0.8;
/** The same between a Chinese character and a digit or Latin letter, where word processors add a quarter by themselves. */
const LEAST_MIXED_BLANK = 0.4;
/** Between Latin words. */
const LEAST_LATIN_BLANK = 0.15;
/** Base lines that differ by less are one line: superscripts, mixed fonts; in parts of the font size. */
const SAME_LINE = 0.5;

/** How much smaller and higher the sign of a footnote is than the line that it stands in, in parts of the font size. */
const SMALL = 0.75;
const RAISED = 0.15;
const NOTE_MARK = /^(?:\d{1,3}|[①-⑳*＊]{1,3}|[[［〔]\d{1,3}[\]］〕])$/;

interface OpenLine {
  text: string;
  /** The last character, and the last that is no blank: asking a text that is being put together would copy it each time. */
  last: string;
  lastVisible: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Puts the pieces of a page together to lines, in the order in which the page draws them. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: OpenLine[] = [];
  let open: OpenLine | undefined;
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const left = item.transform[4] ?? 0;
    const y = item.transform[5] ?? 0;
    const size = item.height || Math.abs(item.transform[3] ?? 0) || 10;
    if (open !== undefined && isNoteMark(item.str, left, y, size, open)) continue;
    if (open !== undefined && Math.abs(open.y - y) <= SAME_LINE * Math.max(open.size, size) && left >= open.left) {
      extend(open, withoutAutomaticBlanks(item.str), left, item.width, size);
    } else {
      const text = withoutAutomaticBlanks(item.str);
      open = { text, ...endOf(text), left, right: left + item.width, y, size };
      lines.push(open);
    }
  }
  return lines
    .map(({ text, left, right, y, size }) => ({ text: text.trim(), left, right, y, size }))
    .filter((line) => line.text !== '');
}

/** A small raised number behind a Chinese character refers to a footnote; behind a letter (m²) it is text. */
function isNoteMark(text: string, left: number, y: number, size: number, line: OpenLine): boolean {
  const isRaised = y > line.y + RAISED * line.size && y < line.y + line.size && size <= SMALL * line.size;
  return isRaised && left >= line.left && NOTE_MARK.test(text.trim()) && CJK.test(line.lastVisible);
}

function extend(line: OpenLine, text: string, left: number, width: number, size: number): void {
  const gap = (left - line.right) / size;
  line.text += gap < leastBlank(line.last, text.charAt(0)) ? text : ` ${text}`;
  Object.assign(line, endOf(text));
  line.right = Math.max(line.right, left + width);
  line.size = Math.max(line.size, size);
}

const endOf = (text: string): { readonly last: string; readonly lastVisible: string } => ({
  last: text.slice(-1),
  lastVisible: text.trimEnd().slice(-1),
});

/** From which gap on, in font sizes, there is a blank between two characters. */
function leastBlank(before: string, after: string): number {
  if (before === ' ' || after === ' ') return Number.POSITIVE_INFINITY;
  if (CJK.test(before) && CJK.test(after)) return LEAST_BLANK;
  return CJK.test(before) || CJK.test(after) ? LEAST_MIXED_BLANK : LEAST_LATIN_BLANK;
}

/** Blanks inside a piece are narrow, or it would be two: between Chinese and Latin text nobody typed them. */
const withoutAutomaticBlanks = (text: string): string =>
  text.replace(/ +/g, (blank, at: number) => {
    const isInside = at > 0 && at + blank.length < text.length;
    const touchesCjk = CJK.test(text.charAt(at - 1)) || CJK.test(text.charAt(at + blank.length));
    return isInside && touchesCjk ? '' : ' ';
  });

/** Joins the lines of a paragraph: without a blank where Chinese text goes on. */
export function joinTexts(lines: readonly string[]): string {
  let text = '';
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const goesOn = before === undefined || CJK.test(before.slice(-1)) || CJK.test(line.charAt(0));
    text += goesOn ? line : ` ${line}`;
  });
  return text;
}
