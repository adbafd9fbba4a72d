/** The named references that occur in Chinese web pages; all others stay as they are typed. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '',
  zwj: '',
  shy: '',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  le: '≤',
  ge: '≥',
  ne: '≠',
  sim: '∼',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  yen: '¥',
  euro: '€',
  sup2: '²',
  sup3: '³',
  rarr: '→',
  larr: '←',
  rarrw: '↝',
  radic: '√',
  square: '□',
  squ: '□',
  star: '☆',
  starf: '★',
};

/** Numeric references from 128 to 159 mean windows-1252, by the HTML standard. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function fromCodePoint(codePoint: number, whole: string): string {
  if (codePoint >= 0x80 && codePoint <= 0x9f) return WINDOWS_1252.charAt(codePoint - 0x80);
  if (codePoint === 0 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return whole;
  return String.fromCodePoint(codePoint);
}

/** Replaces character references; a missing semicolon is tolerated behind numbers and `&nbsp`. */
export function decodeHtmlEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7});?|#x([0-9a-f]{1,6});?|nbsp;?|([a-z]{2,8}\d?);)/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return fromCodePoint(Number(decimal), whole);
      if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16), whole);
      return name === undefined ? '\u00A0' : (NAMED[name] ?? whole);
    },
  );
}
