/** Behind asterisks these words say that they are masks for something unknown: `*月底前`, `**同志`. */
const MASKED = /^[*＊]*(?:[月日年亿万元个项家名户处％%]|同志)/;
/** Markup does not reach further: without a bound a line of nothing but openings would take for ever. */
const STRONG = /(?<![*_\\])(\*\*|__)(?=\S)((?:(?!\1).){1,300}?)(?<=\S)\1/g;
const EMPHASIS =
  /(?<![\p{L}\p{N}_\\])_(?=\S)([^_]{1,300}?)(?<=\S)_(?![\p{L}\p{N}_])|(?<![*\\])\*(?=\S)([^*]{2,300}?)(?<=\S)\*(?!\*)/gu;
const STRUCK = /~~(?=\S)(?:(?!~~).){1,300}?~~/g;
const CODE = /(?<!`)(`+)(?!`)(.{1,300}?)(?<!`)\1(?!`)/g;
const IMAGE = /!\[[^\]]{0,300}\]\([^()\s]{0,500}(?:\s+"[^"]{0,300}")?\)/g;
const LINK = /\[([^[\]]{1,300})\](?:\([^()\s]{0,500}(?:\s+"[^"]{0,300}")?\)|\[[^[\]]{0,300}\])/g;
const FOOTNOTE = /\[\^[^\]\s]{1,80}\]:?/g;
const BREAK = /<br\s{0,3}\/?>/gi;
const TAG = /<\/?[a-z][^<>]{0,500}>/gi;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Words without the signs of Markdown. Masks made of asterisks are no emphasis; struck-out words are left out. */
export function inlineText(line: string): string {
  const kept: string[] = [];
  // What is code or escaped is set aside, so that nothing in it is taken for markup.
  const keep = (words: string): string => `\uE000${kept.push(words) - 1}\uE001`;
  const plain = (whole: string, words: string): string => (MASKED.test(words) ? whole : words);
  return line
    .replace(CODE, (_, __, words: string) => keep(words.trim()))
    .replace(ESCAPE, (_, sign: string) => keep(sign))
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(FOOTNOTE, '')
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(STRUCK, '')
    .replace(STRONG, (whole, _, words: string) => plain(whole, words))
    .replace(EMPHASIS, (whole, low: string | undefined, high: string | undefined) => plain(whole, low ?? high ?? ''))
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
}
