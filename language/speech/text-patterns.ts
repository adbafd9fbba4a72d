/** Alternatives as one group, longest first so that 市委办公室 is not read as 市委. */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

/** The modal 要, as against 要求、要素、主要、重要 … */
export const MODAL_YAO = '(?<![主重必需只纪摘首紧])要(?![求素件点害道么闻义塞])';

/** A figure, written out, redacted or in Chinese numerals. */
export const FIGURE = '(?:[*＊xX×□]+|\\d[\\d,.]*|[０-９][０-９．]*|[一二两三四五六七八九十百千万]+)';
