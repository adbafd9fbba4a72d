import { clean } from '../clean.js';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What people wrote as the text of a page: never markup. */
export const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** The same with its lines kept. */
export const escapedLines = (text: string): string => escaped(text).replaceAll('\n', '<br>');
