import type { SpeechParagraph } from './types.js';

const LINE = /[^\r\n]+/g;
const MARKDOWN_HEADING = /^ {0,3}(#{1,6})\s/;

/** The lines of a text that is taken as it is; offsets are those of the text. Blank lines are no paragraphs. */
export function lineParagraphs(text: string, markdown = false): SpeechParagraph[] {
  const paragraphs: SpeechParagraph[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    if (line.trim() === '') continue;
    const heading = markdown ? MARKDOWN_HEADING.exec(line)?.[1] : undefined;
    paragraphs.push({
      text: line,
      start: index,
      end: index + line.length,
      ...(heading === undefined ? {} : { headingLevel: heading.length }),
    });
  }
  return paragraphs;
}
