import { decodeText } from '../../language/text/encoding.js';
import { type Limits, LIMITS, tooMuch } from './limits.js';
import { lineParagraphs } from './lines.js';
import { type SpeechResult, unreadable } from './types.js';

/**
 * Reads .txt: the text is exactly that of the file (without the byte order mark), so offsets are, too.
 * @throws TooMuch
 */
export function readPlainText(bytes: Uint8Array, limits: Limits = LIMITS): SpeechResult {
  const { text, encoding, problem } = decodeText(bytes);
  if (text.length > limits.characters) throw tooMuch('characters', limits);
  const paragraphs = lineParagraphs(text);
  if (paragraphs.length === 0) return unreadable('这个文件是空的，没有可读的文字。请检查是否选错了文件。');
  return { ok: true, text, encoding, paragraphs, notices: problem === undefined ? [] : [problem.message] };
}
