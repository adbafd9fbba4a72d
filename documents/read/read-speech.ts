import { type ForeignKind, sniff } from '../../language/text/sniff.js';
import { type Limits, LIMITS, tooMuch, TooMuch } from './limits.js';
import { type SpeechResult, unreadable } from './types.js';

export type { Speech, SpeechParagraph, SpeechResult, TableCell, TableRow, UnreadableSpeech } from './types.js';

/** What to say about files that can be recognised but not read. */
const REFUSALS: Readonly<Partial<Record<ForeignKind, string>>> = {
  doc: '这是旧版 Word（.doc）或 WPS（.wps）文档，不能直接读取。请用 Word 或 WPS 打开，点“文件 → 另存为”，类型选“Word 文档（.docx）”，再用新文件重试。',
  ole: '这是旧版 Office 文档，不能直接读取。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后重试。',
  'encrypted-office': '这个文档加了密码，无法读取。请用 Word 或 WPS 打开，取消打开密码并重新保存后重试。',
  xlsx: '这是 Excel 工作簿，不是讲话稿。如果任务分解表做在 Excel 里，请把表格复制到 Word 文档（.docx）后重试。',
  xls: '这是旧版 Excel 工作簿，不是讲话稿。如果任务分解表做在 Excel 里，请把表格复制到 Word 文档（.docx）后重试。',
  rtf: '这是 RTF 文档，不能直接读取。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后重试。',
  odf: '这是 OpenDocument 文档，不能直接读取。请用 WPS 或 LibreOffice 打开，另存为“Word 文档（.docx）”后重试。',
  ofd: '这是 OFD 版式文件，不能直接读取。请索取可编辑的原稿（.docx），或用版式阅读软件复制文字，存为 .txt 后重试。',
};

/** Text that only a word processor can make something of: web archives, Word's old XML, any other XML. */
const WRAPPED: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*(?:MIME-Version:|From: <)/i,
    '这是“单个文件网页”（.mht）格式，不能直接读取。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后重试。',
  ],
  [
    /^\s*<\?xml(?![^]{0,2000}<html)/i,
    '这是 XML 文件（例如旧版 Word 的 .xml），不能直接读取。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后重试。',
  ],
];

/** How a host reads a speech: at once, or in a box that it can be taken out of. */
export type ReadSpeech = (bytes: Uint8Array, fileName: string) => Promise<SpeechResult>;

const OFFICE_NAME = /\.(?:docx?|wps|pdf|rtf|odt|ofd|xlsx?|et|pptx?)$/i;
const HTML_NAME = /\.x?html?$/i;
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const HTML_BEGINNING = /^\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<!doctype html)/i;

/**
 * Reads a speech or an issued plan. What the file is decides, not what it is called: .docx, .pdf, .html, .md or
 * plain text. Never throws: an unreadable file is a sentence that says what is wrong and what to do. The readers are
 * loaded only when a file needs them. What a file may ask for is limited (`LIMITS`).
 * @param fileName only its ending is looked at, to tell kinds of text apart
 */
export async function readSpeech(bytes: Uint8Array, fileName: string, limits: Limits = LIMITS): Promise<SpeechResult> {
  if (bytes.length === 0) return unreadable('这个文件是空的（0 字节）。请检查是否选错了文件，或文件没有下载完整。');
  try {
    if (bytes.length > limits.fileBytes) throw tooMuch('fileBytes', limits);
    return await dispatch(bytes, fileName, limits);
  } catch (error) {
    if (error instanceof TooMuch) return unreadable(error.message);
    const detail = error instanceof Error ? error.message : String(error);
    return unreadable(
      `读取这个文件时出错，可能已损坏（${detail}）。请用原软件打开后另存一份，或另存为纯文本（.txt）后重试。`,
    );
  }
}

async function dispatch(bytes: Uint8Array, fileName: string, limits: Limits): Promise<SpeechResult> {
  const foreign = sniff(bytes);
  // The beginning of a package that was cut off does not say what is in it.
  if (foreign?.kind === 'docx' || (foreign?.kind === 'zip' && /\.docx$/i.test(fileName)))
    return (await import('./docx.js')).readDocx(bytes, limits);
  if (foreign?.kind === 'pdf') return (await import('./pdf.js')).readPdf(bytes, limits);
  if (foreign !== undefined) return unreadable(REFUSALS[foreign.kind] ?? foreign.message);
  if (bytes.length > limits.textBytes) throw tooMuch('textBytes', limits);
  const beginning = beginningOf(bytes);
  const wrapped = WRAPPED.find(([pattern]) => pattern.test(beginning));
  if (wrapped) return unreadable(wrapped[1]);
  if (HTML_NAME.test(fileName) || HTML_BEGINNING.test(beginning))
    return (await import('./html.js')).readHtml(bytes, limits);
  if (OFFICE_NAME.test(fileName)) return wrongEnding(fileName);
  if (MARKDOWN_NAME.test(fileName)) return (await import('./markdown.js')).readMarkdown(bytes, limits);
  return (await import('./plain-text.js')).readPlainText(bytes, limits);
}

/**
 * True for files that one pass over their characters reads: plain text, Markdown, and what is refused by its beginning.
 * Packages, PDF and web pages are programs of a kind.
 */
export function isSimple(bytes: Uint8Array, fileName: string): boolean {
  const foreign = sniff(bytes);
  if (foreign !== undefined) return !['docx', 'zip', 'pdf'].includes(foreign.kind);
  return !HTML_NAME.test(fileName) && !HTML_BEGINNING.test(beginningOf(bytes));
}

function wrongEnding(fileName: string): SpeechResult {
  const ending = fileName.slice(fileName.lastIndexOf('.'));
  return unreadable(
    `文件名以 ${ending} 结尾，但内容不是这种格式，可能已损坏或改过扩展名。请用原软件打开核对；如果它其实是纯文本，请把扩展名改为 .txt。`,
  );
}

/** One character a byte, which is enough to know a format by its first words. */
const beginningOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 2048)).replace(/^ï»¿/, '');
