/** Wide characters take two columns; everything from the CJK radicals on, and the punctuation of Chinese text. */
const isWide = (codePoint: number): boolean =>
  codePoint >= 0x2e80 || (codePoint >= 0x2010 && codePoint <= 0x2027) || (codePoint >= 0x2460 && codePoint <= 0x24ff);

/** May not begin a line: the line breaks one character earlier. */
const NEVER_FIRST = new Set('，。、；：？！）》」』】〕”’…—,.;:?!)]}%');

/** Lines that a text takes in a cell of `columns` half-width characters, words of Latin letters unbroken. */
export function wrappedLines(text: string, columns: number): number {
  const room = Math.max(2, columns);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += paragraphLines(paragraph, room);
  return lines;
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  let previous = 0;
  for (const piece of paragraph.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const width = pieceWidth(piece);
    if (used + width > room && used > 0) {
      lines++;
      used = NEVER_FIRST.has(piece) ? previous : 0;
    }
    used += width;
    const broken = Math.ceil(used / room) - 1;
    lines += broken;
    used -= broken * room;
    previous = width;
  }
  return lines;
}

const pieceWidth = (piece: string): number => (isWide(piece.codePointAt(0) ?? 0) ? 2 : piece.length);

/** Height that Excel, and WPS with it, allows a row at most, in points. */
export const MOST_ROW_HEIGHT = 409;
const LINE_SPACING = 1.32;
const PADDING = 5;

/** Height in points for so many lines of a font size in points. */
export const heightOf = (lines: number, fontSize: number): number =>
  Math.min(MOST_ROW_HEIGHT, Math.ceil(lines * fontSize * LINE_SPACING + PADDING));
