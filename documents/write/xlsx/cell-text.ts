/** Excel's limit for one cell, in UTF-16 units (ECMA-376 leaves it to the application). */
export const MOST_CELL_UNITS = 32_767;
const CUT_NOTE = '……（内容超出 Excel 单元格上限，此处截断，全文见督办文本）';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Written as themselves, these four-digit escapes would be read back as the character that they name. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** True for characters that XML cannot hold, tab and newline apart. */
const isControl = (unit: number): boolean => unit < 0x20 && unit !== 0x09 && unit !== 0x0a;

function withoutControls(text: string): string {
  let clean = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isControl(text.charCodeAt(at))) continue;
    clean += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : clean + text.slice(from);
}

/**
 * A text as a cell can hold it: newlines as `\n`, no control characters, no lone surrogates, within the limit of
 * 32,767 units (what is cut off is announced in the cell), and never mistaken for an escape sequence.
 */
export function cellText(text: string): string {
  const clean = withoutControls(text.replace(/\r\n?/g, '\n'))
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(ESCAPE_LOOKALIKE, '_x005F_');
  if (clean.length <= MOST_CELL_UNITS) return clean;
  const cut = clean.slice(0, MOST_CELL_UNITS - CUT_NOTE.length);
  return cut.replace(LONE_SURROGATE, '').replace(/_(?:x[0-9A-Fa-f]{0,4})?$/, '') + CUT_NOTE;
}

/** Text that Excel would turn into a formula, a number or a date as soon as somebody edits the cell. */
const EDIT_HAZARD = /^[=+\-@\t\r\n|]|^[\d.,/%年月日:：\-\s]+$/;
/** Older Excel shows `####` for longer text in a cell that is formatted as text. */
const TEXT_FORMAT_LIMIT = 255;

/** True where the cell should be formatted as text, so that editing it later cannot change its meaning. */
export const needsTextFormat = (text: string): boolean => text.length <= TEXT_FORMAT_LIMIT && EDIT_HAZARD.test(text);

const MOST_NAME_UNITS = 31;

/** A valid sheet name that none of `taken` is equal to, ignoring case; forbidden characters become `_`. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const base =
    wanted
      .replace(/[[\]:*?/\\]/g, '_')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, MOST_NAME_UNITS) || '表';
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let count = 2; used.has(name.toLowerCase()); count++) {
    const suffix = `(${count})`;
    name = base.slice(0, MOST_NAME_UNITS - suffix.length) + suffix;
  }
  return name;
}

/** A sheet name as it stands in references. It is always quoted, because names like `2024年` need it. */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
