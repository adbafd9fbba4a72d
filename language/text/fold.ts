/** Unicode White_Space plus the zero-width space and the byte order mark, as the body of a RegExp class (LANGUAGE §1). */
export const WHITE_SPACE =
  ' \\t\\u000B\\u000C\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF\\r\\n';

const EVERY_WHITE_SPACE = new RegExp(`[${WHITE_SPACE}]`, 'g');
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Text that folds to itself, for the quick way out: ideographs, figures, capitals and `#._-`. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 ? unit > 0x9fff : !PLAIN_ASCII.has(unit)) return false;
  }
  return true;
}
const PLAIN_ASCII = new Set(Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ#._-', (char) => char.charCodeAt(0)));

/** True for a UTF-16 unit that counts as white space in a directive file. */
export function isWhiteSpace(unit: number): boolean {
  if (unit === 32 || unit === 0x3000 || (unit >= 9 && unit <= 13)) return true;
  if (unit < 0x80) return false;
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0xfeff
  );
}

/** The text without the language's white space at both ends; `trim` knows neither U+200B nor U+0085. */
export function trimWhiteSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  return text.slice(start, end);
}

/**
 * The form in which labels, names and ids are *compared*: NFKC, no white space, one kind of dash, upper case.
 * It never rewrites what people typed.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text;
  return text.normalize('NFKC').replace(EVERY_WHITE_SPACE, '').replace(DASHES, '-').toUpperCase();
}

/** The form in which ids are compared: folded, and `1.3` is `1-3`. */
export const foldId = (text: string): string => fold(text).replaceAll('.', '-');
