/** What a file really is, when it is not the plain text that it should be. */
export type ForeignKind =
  | 'docx'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'pptx'
  | 'ofd'
  | 'odf'
  | 'zip'
  | 'archive'
  | 'ole'
  | 'encrypted-office'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'utf-16-without-bom'
  | 'binary';

export interface ForeignFile {
  readonly kind: ForeignKind;
  /** What to call it: `Word 文档（.docx）`. */
  readonly name: string;
  /** A sentence that says what the file is and what to do to get it read as text. */
  readonly message: string;
}

const TO_TEXT = '请在原软件中打开，把文字复制到新的督办文本（.duban）里，或另存为“纯文本（UTF-8）”后再试';
const FROM_SPEECH = '如果它是讲话稿或方案，请用 duban draft 从中拟出任务；如果只需要文字，请另存为“纯文本（UTF-8）”';

const FOREIGN: Readonly<Record<ForeignKind, readonly [name: string, remedy: string]>> = {
  docx: ['Word 文档（.docx）', FROM_SPEECH],
  doc: ['旧版 Word 文档（.doc 或 .wps）', '请先用 Word 或 WPS 打开，另存为 .docx 或纯文本'],
  xlsx: ['Excel 工作簿（.xlsx）', '督办文件是纯文本，请在编辑器里新建 .duban 文件，把需要的文字复制过去'],
  xls: ['旧版 Excel 工作簿（.xls 或 .et）', '请先用 Excel 或 WPS 打开，另存为 .xlsx'],
  pptx: ['PowerPoint 演示文稿', TO_TEXT],
  ofd: ['OFD 版式文件', '请用版式阅读软件打开，把文字复制出来，或索取原稿（.docx）'],
  odf: ['OpenDocument 文档', '请用 WPS 或 LibreOffice 打开，另存为 .docx 或纯文本'],
  zip: ['压缩包（.zip）', '请先解压，再指定其中的文件'],
  archive: ['压缩包', '请先解压，再指定其中的文件'],
  ole: ['旧版 Office 文档', '请先用 Office 或 WPS 打开，另存为新格式或纯文本'],
  'encrypted-office': ['加了密码的 Office 文档', '请用 Word、Excel 或 WPS 打开并取消密码后重新保存'],
  pdf: ['PDF 文件', FROM_SPEECH],
  rtf: ['RTF 文档', '请用 Word 或 WPS 打开，另存为 .docx 或纯文本'],
  image: ['图片', '图片里的文字不能直接读取，请先用文字识别（OCR）软件转成文本'],
  'utf-16-without-bom': ['没有字节序标记的 UTF-16 文本', '请用记事本打开，另存为 UTF-8 编码'],
  binary: ['二进制文件', '请确认文件没有选错；如果它是文档，请用原软件打开后另存为纯文本'],
};

function foreign(kind: ForeignKind): ForeignFile {
  const [name, remedy] = FOREIGN[kind];
  return { kind, name, message: `这个文件其实是“${name}”，不是纯文本，无法按文本读取。${remedy}。` };
}

const CHUNK = 1 << 13;

/** One character a byte. Browsers decode the label `latin1` as windows-1252, so it is done by hand. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

const wide = (name: string): string => name.replace(/./g, '$&\0');

/** The parts of a package are named at the front (local headers) and at the back (directory) of the file. */
const ZIP_WINDOW = 1 << 17;

const ZIP_PARTS: readonly (readonly [RegExp, ForeignKind])[] = [
  [/word\/document\w*\.xml/, 'docx'],
  [/xl\/workbook\.(?:xml|bin)/, 'xlsx'],
  [/ppt\/presentation\.xml/, 'pptx'],
  [/OFD\.xml/, 'ofd'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument/, 'odf'],
];

function zipKind(bytes: Uint8Array): ForeignKind {
  const front = latin1(bytes.subarray(0, ZIP_WINDOW));
  const back = bytes.length > ZIP_WINDOW ? latin1(bytes.subarray(-ZIP_WINDOW)) : '';
  return ZIP_PARTS.find(([part]) => part.test(front) || part.test(back))?.[1] ?? 'zip';
}

const OLE_STREAMS: readonly (readonly [string, ForeignKind])[] = [
  ['EncryptedPackage', 'encrypted-office'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ole'],
  ['Book', 'xls'],
];

function oleKind(bytes: Uint8Array): ForeignKind {
  const content = latin1(bytes);
  return OLE_STREAMS.find(([stream]) => content.includes(wide(stream)))?.[1] ?? 'ole';
}

type Verdict = ForeignKind | ((bytes: Uint8Array) => ForeignKind);

/** File signatures, in Latin-1, that can only stand at the very beginning. */
const SIGNATURES: readonly (readonly [string, Verdict])[] = [
  ['PK\x03\x04', zipKind],
  ['PK\x05\x06', zipKind],
  ['PK\x07\x08', zipKind],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', oleKind],
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n', 'image'],
  ['\xFF\xD8\xFF', 'image'],
  ['GIF87a', 'image'],
  ['GIF89a', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!\x1A\x07', 'archive'],
  ['7z\xBC\xAF\x27\x1C', 'archive'],
  ['\x1F\x8B\x08', 'archive'],
];

/** Signatures with a gap: the tag, and what stands behind its length field. */
const isGappedImage = (head: string): boolean =>
  (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) || (head.startsWith('BM') && head.startsWith('\0\0\0\0', 6));

function verdict(head: string): Verdict | undefined {
  return (
    SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? (isGappedImage(head) ? 'image' : undefined)
  );
}

const SAMPLE = 4096;
const FEWEST = 8;

/** Text in UTF-16 reads as text in one of the two byte orders; its NULs come from the ASCII in it. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  // Two characters tell nothing: any four bytes of data may happen to be readable.
  if (bytes.length % 2 === 1 || bytes.length < FEWEST) return false;
  const sample = bytes.subarray(0, SAMPLE);
  return ['utf-16le', 'utf-16be'].some((order) => {
    const text = new TextDecoder(order).decode(sample);
    const readable = text.match(/[\t\r\n\x20-\x7E\u2010-\u2026\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0;
    return readable >= text.length * 0.9;
  });
}

/**
 * Recognises bytes that are not a text file at all: office documents, PDF, images, archives, other binary data.
 * `undefined` means: go on and decode. A UTF-16 text with its byte order mark is text.
 */
export function sniff(bytes: Uint8Array): ForeignFile | undefined {
  const head = latin1(bytes.subarray(0, 16));
  const found = verdict(head);
  if (found !== undefined) return foreign(typeof found === 'function' ? found(bytes) : found);
  const hasByteOrderMark = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF');
  if (hasByteOrderMark || !bytes.includes(0)) return undefined;
  return foreign(looksLikeUtf16(bytes) ? 'utf-16-without-bom' : 'binary');
}
