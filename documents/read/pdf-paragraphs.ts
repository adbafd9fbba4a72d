import { joinTexts, type PdfLine } from './pdf-lines.js';

/** A line that begins so begins a paragraph, whatever its indentation. */
const STRUCTURE =
  /^(?:第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳]|\d{1,2}[.、．](?!\d))/;
const SENTENCE_END = /[。！？：；!?]["”’）)]?$/;
/** A line this much shorter than the widest one ends its paragraph; in font sizes. */
const FULL_TOLERANCE = 2.2;
/** A line this much to the right of the margin is indented; in font sizes. */
const INDENTED = 0.8;
/** A greater distance of base lines ends a paragraph; in usual distances. */
const WIDE_GAP = 1.7;

/** Joins the lines of pages to paragraphs, over the ends of pages. */
export function paragraphsOf(bodies: readonly (readonly PdfLine[])[]): string[] {
  const width = greatest(bodies.map((lines) => widthOf(lines)));
  const pitch = usualPitch(bodies);
  const indents = usesIndentation(bodies);
  const paragraphs: string[][] = [];
  let previous: PdfLine | undefined;
  let previousMargin = 0;
  for (const lines of bodies) {
    const margin = marginOf(lines);
    for (const line of lines) {
      const goesOn =
        previous !== undefined &&
        continues(previous, previousMargin + width, line, margin, indents) &&
        (previous.y <= line.y || previous.y - line.y <= pitch * WIDE_GAP);
      if (goesOn) paragraphs.at(-1)?.push(line.text);
      else paragraphs.push([line.text]);
      previous = line;
      previousMargin = margin;
    }
  }
  return paragraphs.map(joinTexts);
}

function continues(previous: PdfLine, rightMargin: number, line: PdfLine, margin: number, indents: boolean): boolean {
  const isFull = previous.right >= rightMargin - FULL_TOLERANCE * previous.size;
  const isIndented = line.left - margin > INDENTED * line.size;
  const sameSize = Math.abs(previous.size - line.size) < 0.15 * line.size;
  if (!isFull || isIndented || !sameSize) return false;
  const endsSentence = SENTENCE_END.test(previous.text);
  return indents ? !(endsSentence && STRUCTURE.test(line.text)) : !endsSentence && !STRUCTURE.test(line.text);
}

/** The left edge of the text, short lines aside as long as there are others. */
function marginOf(lines: readonly PdfLine[]): number {
  const long = lines.filter((line) => line.right - line.left > 10 * line.size);
  return (long.length > 0 ? long : lines).reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
}

const widthOf = (lines: readonly PdfLine[]): number =>
  lines.length === 0 ? 0 : greatest(lines.map((line) => line.right)) - marginOf(lines);

/** A page may have more lines than a function takes arguments. */
const greatest = (lengths: readonly number[]): number => lengths.reduce((most, each) => Math.max(most, each), 0);

/** The most frequent distance of one base line to the next, in points. */
function usualPitch(bodies: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of bodies) {
    lines.forEach((line, at) => {
      const pitch = Math.round((lines[at - 1]?.y ?? line.y) - line.y);
      if (pitch > 0) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    });
  }
  let usual = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const [pitch, count] of counts) if (count > most) [usual, most] = [pitch, count];
  return usual;
}

/** Whether paragraphs begin two characters in, as in official documents. */
function usesIndentation(bodies: readonly (readonly PdfLine[])[]): boolean {
  let indented = 0;
  let all = 0;
  for (const lines of bodies) {
    const margin = marginOf(lines);
    for (const line of lines) {
      const indent = (line.left - margin) / line.size;
      all++;
      if (indent > 1.5 && indent < 2.6) indented++;
    }
  }
  return indented > 0 && indented >= all * 0.05;
}
