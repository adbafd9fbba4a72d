/** Characters that terminals draw two columns wide: CJK, its punctuation, full-width forms, most symbols of pictures. */
const isWide = (point: number): boolean =>
  (point >= 0x1100 && point <= 0x115f) ||
  (point >= 0x2e80 && point <= 0xa4cf && point !== 0x303f) ||
  (point >= 0xac00 && point <= 0xd7a3) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  (point >= 0xfe30 && point <= 0xfe6f) ||
  (point >= 0xff00 && point <= 0xff60) ||
  (point >= 0xffe0 && point <= 0xffe6) ||
  (point >= 0x1f300 && point <= 0x1f64f) ||
  (point >= 0x20000 && point <= 0x3fffd);

/** Characters without a width of their own: combining marks, joiners, marks of writing direction. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const ESCAPE = String.fromCharCode(27);
const COLOR = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

/** Columns that a text takes in a terminal, control sequences for colours not counted. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text.includes(ESCAPE) ? text.replace(COLOR, '') : text) {
    const point = char.codePointAt(0) as number;
    if (point < 0x300) width += 1;
    else if (isWide(point)) width += 2;
    else if (!ZERO_WIDTH.test(char)) width += 1;
  }
  return width;
}

/** Fills up with blanks to a width in columns. */
export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
