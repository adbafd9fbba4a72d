import type { SpeechParagraph } from './types.js';

const LINE = /[^\r\n]+/g;

/** The lines of a text that is taken as it is; offsets are those of the text. Blank lines are no paragraphs. */
export function lineParagraphs(text: string): SpeechParagraph[] {
  const paragraphs: SpeechParagraph[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.trim() === '') continue;
    paragraphs.push({ text: line, start: index, end: index + line.length });
  }
  return paragraphs;
}
