/** Width of a text in characters (em) of Chinese type: Latin letters and digits take half of one. */
export function em(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 1 : 0.5;
  return width;
}

/** Everything from the CJK radicals on, quotes and dashes of Chinese text, numbers in circles. */
const isWide = (codePoint: number): boolean =>
  codePoint >= 0x2e80 || (codePoint >= 0x2010 && codePoint <= 0x2027) || (codePoint >= 0x2460 && codePoint <= 0x24ff);
