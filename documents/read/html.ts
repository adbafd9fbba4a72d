import { decodeText, type Encoding } from '../../language/text/encoding.js';
import { assemble } from './assemble.js';
import { HtmlReader } from './html-reader.js';
import { Budget, type Limits, LIMITS } from './limits.js';
import { type SpeechResult, unreadable } from './types.js';

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const HEAD_BYTES = 4096;
/** What separates the name of a page from that of its site. */
const SITE_NAME = /\s*[_|｜]\s*|\s+[-—–]+\s*/;

/**
 * Reads a saved web page: block elements become paragraphs, table rows lines with tabs, headings keep their level. Menus, lists of
 * links, hidden places and scripts are left out, and how many lines that were is told. Damaged markup is read as far as it goes.
 * @throws TooMuch
 */
export function readHtml(bytes: Uint8Array, limits: Limits = LIMITS): SpeechResult {
  const { html, encoding, notice } = decodeHtml(bytes);
  const article = read(html, false, limits);
  const { parts, left, title } = hasSentence(article) ? article : read(html, true, limits);
  const { text, paragraphs } = assemble(withTitle(title, parts), limits);
  if (paragraphs.length === 0) {
    return unreadable(
      '这个网页文件里没有文字，正文可能是图片或由程序另外载入。请在浏览器中复制正文，存为 .txt 后再试。',
    );
  }
  const notices = left === 0 ? notice : [...notice, `网页上的导航、链接等 ${left} 行没有读入。`];
  return { ok: true, text, ...(encoding === undefined ? {} : { encoding }), paragraphs, notices };
}

function read(html: string, keepsAll: boolean, limits: Limits): HtmlReader {
  const reader = new HtmlReader(keepsAll, new Budget(limits));
  reader.read(html);
  return reader;
}

/** The page's own title, without the site's name behind it, where the article does not begin with it. */
function withTitle(title: string, parts: HtmlReader['parts']): HtmlReader['parts'] {
  const [text = ''] = title.trim().split(SITE_NAME);
  const stands = parts.some((part) => 'text' in part && part.text.includes(text));
  return text === '' || stands || parts.length === 0 ? parts : [{ text }, ...parts];
}

/** Without any sentence left, what was taken for furniture was the article. */
const hasSentence = ({ parts }: HtmlReader): boolean =>
  parts.some((part) =>
    'cells' in part ? part.cells.some(({ lines }) => lines.length > 0) : /[。！；，：]/.test(part.text),
  );

interface DecodedHtml {
  readonly html: string;
  readonly encoding: Encoding | undefined;
  readonly notice: readonly string[];
}

/** Valid UTF-8 and the GB family need no declaration; for any other encoding the page's own word counts. */
function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const declared = META_CHARSET.exec(head)?.[1]?.toLowerCase() ?? '';
  if (declared !== '' && !/^(?:utf-?8|gb)/.test(declared)) {
    try {
      return { html: new TextDecoder(declared, { fatal: true }).decode(bytes), encoding: undefined, notice: [] };
    } catch {
      return guessed(bytes);
    }
  }
  return guessed(bytes);
}

function guessed(bytes: Uint8Array): DecodedHtml {
  const { text, encoding, problem } = decodeText(bytes);
  return { html: text, encoding, notice: problem === undefined ? [] : [problem.message] };
}
