import { decodeText } from '../../language/text/encoding.js';
import { assemble, type LoosePart, type LooseRow } from './assemble.js';
import { type Limits, LIMITS, tooMuch } from './limits.js';
import { inlineText } from './markdown-inline.js';
import { type SpeechResult, unreadable } from './types.js';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const CLOSING_SIGNS = /(?<![ \t])[ \t]+#+$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-{2,})[ \t]*$/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const QUOTE = /^ {0,3}>[ \t]?/;
/** A bullet and its box; numbers are the text's own and stay. A mask (`*月底前`) has no blank behind it. */
const BULLET = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/;
const TABLE_LINE = /^[ \t]*\|.*\|[ \t]*$/;
const TABLE_RULE = /^[ \t]*\|?(?:[ \t]*:?-{1,}:?[ \t]*\|)+(?:[ \t]*:?-{1,}:?[ \t]*)?$/;
/** Only what reads like one: a text that begins with a rule must not lose its beginning. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:(?:[\w-]+[ \t]*:.*|[ \t]+.*|-[ \t].*)?\r?\n)*---[ \t]*(?:\r?\n|$)/;

/**
 * Reads Markdown as its reader sees it: headings with their level, tables as rows, without the signs of the markup.
 * @throws TooMuch
 */
export function readMarkdown(bytes: Uint8Array, limits: Limits = LIMITS): SpeechResult {
  const { text: source, encoding, problem } = decodeText(bytes);
  if (source.length > limits.characters) throw tooMuch('characters', limits);
  const { text, paragraphs } = assemble(partsOf(source.replace(FRONT_MATTER, '').split(/\r\n|\n|\r/)));
  if (paragraphs.length === 0) return unreadable('这个文件是空的，没有可读的文字。请检查是否选错了文件。');
  return { ok: true, text, encoding, paragraphs, notices: problem === undefined ? [] : [problem.message] };
}

function partsOf(lines: readonly string[]): (LoosePart | LooseRow)[] {
  const parts: (LoosePart | LooseRow)[] = [];
  let isCode = false;
  let table = -1;
  let row = 0;
  lines.forEach((line, at) => {
    const previous = lines[at - 1] ?? '';
    if (FENCE.test(line)) {
      isCode = !isCode;
    } else if (isCode) {
      parts.push({ text: line });
    } else if (TABLE_LINE.test(line)) {
      if (TABLE_RULE.test(line)) return;
      if (!TABLE_LINE.test(previous)) [table, row] = [table + 1, 0];
      parts.push({ table, index: row++, cells: cellsOf(line) });
    } else if (UNDERLINE.test(line) && isTextLine(previous)) {
      const last = parts.pop();
      if (last && 'text' in last) parts.push({ ...last, headingLevel: UNDERLINE.exec(line)?.[1] ? 1 : 2 });
    } else if (!RULE.test(line)) {
      parts.push(partOf(line));
    }
  });
  return parts;
}

function partOf(line: string): LoosePart {
  const heading = HEADING.exec(line);
  if (heading)
    return {
      text: inlineText((heading[2] ?? '').trimEnd().replace(CLOSING_SIGNS, '')),
      headingLevel: (heading[1] ?? '').length,
    };
  return { text: inlineText(line.replace(QUOTE, '').replace(BULLET, '')) };
}

const isTextLine = (line: string): boolean =>
  line.trim() !== '' && !HEADING.test(line) && !BULLET.test(line) && !TABLE_LINE.test(line) && !RULE.test(line);

const cellsOf = (line: string): { readonly lines: readonly string[] }[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => ({
      lines: inlineText(cell.trim())
        .split('\n')
        .filter((each) => each !== ''),
    }));
