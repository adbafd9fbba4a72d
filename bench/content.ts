import { parse } from '../language/syntax/parse.js';

/** The words of directive files as JSON: what a reader gets who only wants them as objects, nothing understood. */
export function contentOf(texts: readonly string[]): string {
  const files = texts.map((text) =>
    parse(text).blocks.map(({ head, fields }) => ({
      word: head?.word,
      id: head?.id,
      title: head?.title.text,
      fields: fields.map(({ name, value }) => ({ name, value: value.text })),
    })),
  );
  return JSON.stringify(files);
}
