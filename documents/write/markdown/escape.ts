import { clean } from '../clean.js';

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Nothing that people write may become a table border, a link, markup or HTML. */
export const inline = (text: string): string =>
  clean(text)
    .replace(/[\\`*_[\]<>|~&]/g, (sign) => HTML[sign] ?? `\\${sign}`)
    .replace(/\n/g, '<br>');

/** The same for a line of its own, which must not begin a heading, a list or a number of one. */
export const ownLine = (text: string): string =>
  inline(text)
    .replace(/^(\s*)(\d+)(?=[.)]\s)/, '$1$2\\')
    .replace(/^(\s*)([#+-])/, '$1\\$2');
