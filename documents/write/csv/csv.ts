const BYTE_ORDER_MARK = '\uFEFF';
const NEEDS_QUOTES = /[",\r\n\t]|^\s|\s$/;
/** What spreadsheet programs take for the beginning of a formula, in half and full width, behind any blanks. */
const FORMULA_START = /^\s*[=+\-@|＝＋－＠]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;
/** An apostrophe that was typed needs one of its own, or reading back could not tell the two apart. */
const OWN_APOSTROPHE = /^'+\s*(?:[=+\-@|＝＋－＠]|[\t\r\n])/;

export type CsvValue = string | number | boolean | null;

/**
 * A table as CSV for Excel and WPS: UTF-8 with byte order mark, CRLF, quoting by RFC 4180. Text that would start a
 * formula gets a leading apostrophe; plain numbers such as -5 do not. A reader takes one off where what is left would get one.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: CsvValue): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? escapeCsvText(value) : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Puts an apostrophe before text that a spreadsheet program would calculate. */
export function escapeCsvText(text: string): string {
  const isFormula = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text);
  return isFormula || OWN_APOSTROPHE.test(text) ? `'${text}` : text;
}
