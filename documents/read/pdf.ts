import type { PDFPageProxy } from 'unpdf/pdfjs';
import { assemble } from './assemble.js';
import { Budget, type Limits, LIMITS, tooMuch } from './limits.js';
import type * as PdfEngine from './pdf-engine.js';
import { engine } from '../../language/text/engines.js';
import { withCountedBuffers } from './pdf-buffers.js';
import { linesOfPage, type PdfItem, type PdfPage } from './pdf-lines.js';
import { withoutFurniture } from './pdf-furniture.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import { type SpeechResult, unreadable } from './types.js';

const DAMAGED =
  '这个 PDF 已损坏或没有传完整，无法读取。请重新下载，或请对方重新发送；也可以索取可编辑的原稿（.docx）。';
const ENCRYPTED =
  '这个 PDF 加了密码，无法读取。请用阅读软件打开并去掉密码（另存或打印为新的 PDF），或索取可编辑的原稿（.docx）。';
const NO_TEXT =
  '这个 PDF 里没有文字，可能是扫描件（每一页都是图片）。请先用文字识别（OCR）软件转成带文字的 PDF 或 Word 文档，或索取可编辑的原稿（.docx）。';
/** What PDF.js throws when the file is at fault; anything else is reported by name. */
const DAMAGE = new Set(['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'XRefEntryException']);
/** Beyond this nobody's speech goes, and reading would take minutes. */
const MOST_PAGES = 2000;

/**
 * Reads the text layer of a PDF: lines are joined to paragraphs by their indentation and length, page numbers,
 * running heads and footnotes are dropped. Chinese fonts that are not embedded are understood through bundled character maps.
 * @throws TooMuch
 */
export function readPdf(bytes: Uint8Array, limits: Limits = LIMITS): Promise<SpeechResult> {
  const reading = previous.then(async () => {
    const pdf = await engine('pdf-engine', () => import('./pdf-engine.js'));
    return withCountedBuffers(limits, () => read(pdf, bytes, new Budget(limits)));
  });
  previous = reading.catch(() => undefined);
  return reading;
}

/** One reading after the other: what they use is counted. */
let previous: Promise<unknown> = Promise.resolve();

async function read(
  { CMAP_LOCATION, CMapFactory, getDocumentProxy }: typeof PdfEngine,
  bytes: Uint8Array,
  budget: Budget,
): Promise<SpeechResult> {
  const until = performance.now() + budget.limits.milliseconds;
  try {
    // PDF.js takes the buffer away from its owner, so it gets a copy, and no Node Buffer.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      BinaryDataFactory: CMapFactory,
      cMapUrl: CMAP_LOCATION,
      cMapPacked: true,
      useWorkerFetch: false,
      disableFontFace: true,
      verbosity: 0,
    });
    try {
      if (document.numPages > MOST_PAGES) return unreadable(tooLong(document.numPages));
      return await readPages(
        document.numPages,
        async (number) => {
          const page = await document.getPage(number);
          const items = await itemsOf(page.streamTextContent() as ReadableStream<TextContent>, budget, until);
          page.cleanup();
          return { items };
        },
        budget.limits,
      );
    } finally {
      await document.destroy();
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return unreadable(ENCRYPTED);
    if (DAMAGE.has(name)) return unreadable(DAMAGED);
    throw error;
  }
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/**
 * The pieces of text of a page, as they come. Forms that show forms may make billions of them: PDF.js pauses while nobody
 * reads on, and leaves off where the stream is cancelled. It lets no timer run meanwhile, so the time is asked for.
 */
async function itemsOf(stream: ReadableStream<TextContent>, budget: Budget, until: number): Promise<PdfItem[]> {
  const reader = stream.getReader();
  const items: PdfItem[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return items;
      if (performance.now() > until) throw tooMuch('milliseconds', budget.limits);
      budget.takeNodes(value.items.length);
      for (const item of value.items) {
        if (!('str' in item)) continue;
        budget.takeText(item.str.length);
        items.push(item);
      }
    }
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
}

const tooLong = (pages: number): string =>
  `这个 PDF 有 ${pages} 页，超过 ${MOST_PAGES} 页的上限。请只保留讲话稿所在的页，另存后重试。`;

async function readPages(
  count: number,
  pageAt: (page: number) => Promise<{ items: readonly PdfItem[] }>,
  limits: Limits,
): Promise<SpeechResult> {
  const pages: PdfPage[] = [];
  const empty: number[] = [];
  for (let number = 1; number <= count; number++) {
    const lines = linesOfPage((await pageAt(number)).items);
    if (lines.length === 0) empty.push(number);
    pages.push({ lines });
  }
  const { bodies, notes } = withoutFurniture(pages);
  const { text, paragraphs } = assemble(
    paragraphsOf(bodies).map((each) => ({ text: each })),
    limits,
  );
  if (paragraphs.length === 0) return unreadable(NO_TEXT);
  const notices = [
    ...(empty.length > 0 ? [emptyPages(empty)] : []),
    ...(notes > 0 ? [`页脚的注释共 ${notes} 行没有读入；其中有要求的，请自行补上。`] : []),
  ];
  return { ok: true, text, paragraphs, notices };
}

const emptyPages = (pages: readonly number[]): string =>
  `第 ${pages.slice(0, 10).join('、')}${pages.length > 10 ? ' 等' : ''} 页没有文字，可能是空白页或扫描的图片，请对照原文核对。`;
