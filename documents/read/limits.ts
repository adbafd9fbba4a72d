/**
 * What one file may ask for. Each limit lies far above anything that an office writes (a long work report has 30 000
 * characters) and far below what keeps a machine busy; sizes that a file claims are never believed, only counted.
 */
export interface Limits {
  /** Of the file as it lies on the disk. */
  readonly fileBytes: number;
  /** Of a file that is text itself: .txt, .md, .html. */
  readonly textBytes: number;
  /** Of the parts of a package that are read, once unpacked. */
  readonly unpackedBytes: number;
  /** UTF-16 units of the text that comes out. */
  readonly characters: number;
  /** Elements, attributes, table cells, pieces of text. */
  readonly nodes: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Large buffers that a PDF asks for while it is read, all together. */
  readonly bufferBytes: number;
  readonly milliseconds: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 64 * MB,
  textBytes: 8 * MB,
  unpackedBytes: 24 * MB,
  characters: 2_000_000,
  nodes: 600_000,
  depth: 400,
  bufferBytes: 192 * MB,
  milliseconds: 3000,
};

/** A file asks for more than any real one: `message` is the sentence for the clerk. */
export class TooMuch extends Error {}

const KEEP = '请只保留讲话稿或方案本身，另存为新的 Word 文档（.docx）或纯文本（.txt）后重试。';

const SENTENCES = {
  characters: ({ characters }) =>
    `这个文件的文字超过 ${characters / 10_000} 万字，远远多于一篇讲话稿，为免程序停住没有读取。${KEEP}`,
  nodes: () => `这个文件的内容拆得过细（段落、表格或格式多得不正常），为免程序停住没有读取。${KEEP}`,
  depth: ({ depth }) => `这个文件的内容一层套一层，超过 ${depth} 层，不像正常的文档，没有读取。${KEEP}`,
  unpackedBytes: ({ unpackedBytes }) =>
    `这个文件解压后超过 ${unpackedBytes / MB} MB，大得不正常，为安全起见没有打开。${KEEP}`,
  bufferBytes: () => `这个 PDF 解压后大得不正常，为安全起见没有读取。请索取可编辑的原稿（.docx）。`,
  fileBytes: ({ fileBytes }) => `这个文件超过 ${fileBytes / MB} MB，大得不像讲话稿，没有读取。${KEEP}`,
  textBytes: ({ textBytes }) => `这个文本文件超过 ${textBytes / MB} MB，大得不像讲话稿，没有读取。${KEEP}`,
  milliseconds: () => `读取这个文件用了太长的时间，已经停下。它可能已损坏，或内容多得不正常。${KEEP}`,
} satisfies Record<keyof Limits, (limits: Limits) => string>;

export const tooMuch = (limit: keyof Limits, limits: Limits = LIMITS): TooMuch => new TooMuch(SENTENCES[limit](limits));

/** What one reading has used up so far. */
export class Budget {
  private characters = 0;
  private nodes = 0;

  constructor(readonly limits: Limits = LIMITS) {}

  /** @throws TooMuch */
  takeText(length: number): void {
    this.characters += length;
    if (this.characters > this.limits.characters) throw tooMuch('characters', this.limits);
  }

  /** @throws TooMuch */
  takeNodes(count: number): void {
    this.nodes += count;
    if (this.nodes > this.limits.nodes) throw tooMuch('nodes', this.limits);
  }

  /** @throws TooMuch */
  checkDepth(depth: number): void {
    if (depth > this.limits.depth) throw tooMuch('depth', this.limits);
  }
}
