/** What can begin markup in the middle of a line: links and images, HTML, code, emphasis, tables, headings. */
const MARKUP = /[\\`*_[\]<>!|#~&]/g;

/**
 * Words of a file as the text of a Markdown card, never as markup: a title like `[x](command:…)` or `![](https://…)` is
 * shown as it is written, on one line.
 */
export const plain = (words: string): string => words.replace(MARKUP, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
