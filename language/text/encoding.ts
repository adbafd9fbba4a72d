import { encodeGb18030 } from './gb18030.js';
import { isDamagedUtf8, utf8Evidence } from './utf8-damage.js';

/** How a file's characters are stored. The byte order mark is never part of the text. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** Why the bytes and the text do not correspond exactly; `message` is a sentence for a clerk. */
export interface EncodingProblem {
  readonly kind: 'damaged-utf-8' | 'damaged-gb18030' | 'damaged-utf-16' | 'unencodable';
  /** When decoding: byte offset of the first damaged place. When encoding: UTF-16 offset of the character. */
  readonly offset: number;
  /** 1-based line of that place. */
  readonly line: number;
  readonly message: string;
}

/** Text out of bytes. With a `problem`, damaged places stand as U+FFFD and the text must not be written back. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly problem?: EncodingProblem;
}

export type EncodedText =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: EncodingProblem };

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const decodeLoosely = (bytes: Uint8Array, label: string): string =>
  new TextDecoder(label, { ignoreBOM: true }).decode(bytes);

const lineOf = (text: string, end = text.length): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line++;
  return line;
};

function byteLine(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) line++;
  return line;
}

function decodeUtf8(bytes: Uint8Array, encoding: 'utf-8' | 'utf-8-bom', markLength: number): DecodedText {
  const body = bytes.subarray(markLength);
  const text = tryDecode(body, 'utf-8');
  if (text !== undefined) return { text, encoding };
  // Overlong forms and encoded surrogates are malformed for the decoder only, so the evidence may find no error.
  const { firstError, cutAtEdgeOnly } = utf8Evidence(body);
  const offset = Math.max(0, firstError);
  const line = byteLine(body, offset);
  const cause = cutAtEdgeOnly ? '文件可能在传送或拷贝时被截断' : '文件中有损坏的字节';
  return {
    text: decodeLoosely(body, 'utf-8'),
    encoding,
    problem: {
      kind: 'damaged-utf-8',
      offset: offset + markLength,
      line,
      message: `第 ${line} 行有残缺的字符：这是 UTF-8 编码的文本，但${cause}。请重新取得原文件，或打开后改正该处再以 UTF-8 编码保存。`,
    },
  };
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const body = bytes.subarray(2);
  const strict = tryDecode(body, encoding);
  if (strict !== undefined) return { text: strict, encoding };
  const text = decodeLoosely(body, encoding);
  const at = Math.max(0, text.indexOf('\uFFFD'));
  const line = lineOf(text, at);
  return {
    text,
    encoding,
    problem: {
      kind: 'damaged-utf-16',
      offset: 2 + at * 2,
      line,
      message: `第 ${line} 行有残缺的字符：这是 UTF-16 编码的文本，但文件可能被截断。请重新取得原文件，或改正后以 UTF-8 编码保存。`,
    },
  };
}

function damagedGb18030(bytes: Uint8Array): DecodedText {
  const text = decodeLoosely(bytes, 'gb18030');
  const line = lineOf(text, Math.max(0, text.indexOf('\uFFFD')));
  return {
    text,
    encoding: 'gb18030',
    problem: {
      kind: 'damaged-gb18030',
      offset: firstBadGb18030(bytes),
      line,
      message: `第 ${line} 行有无法识别的字符：文件既不是 UTF-8，也不是完整的 GB18030（GBK）文本，可能已损坏或用了别的编码。请用记事本或 WPS 打开原文件，另存为 UTF-8 编码的文本后再试。`,
    },
  };
}

/** Byte offset at which strict decoding stops; the strict decoder does not tell, so it is found by halving. */
function firstBadGb18030(bytes: Uint8Array): number {
  const decoder = (end: number): boolean => {
    try {
      new TextDecoder('gb18030', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoder(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/**
 * Reads a text file's bytes: a byte order mark decides, else strict UTF-8, else GB18030 (which contains GBK and
 * GB2312). UTF-8 that was cut or damaged is reported as such instead of being shown as mojibake. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes, 'utf-8-bom', 3);
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, 'utf-16be');
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb18030 = tryDecode(bytes, 'gb18030');
  if (isDamagedUtf8(utf8Evidence(bytes), gb18030 !== undefined)) return decodeUtf8(bytes, 'utf-8', 0);
  return gb18030 === undefined ? damagedGb18030(bytes) : { text: gb18030, encoding: 'gb18030' };
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function unencodable(text: string, offset: number, encoding: Encoding): EncodedText {
  const codePoint = text.codePointAt(offset) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const line = lineOf(text, offset);
  return {
    ok: false,
    problem: {
      kind: 'unencodable',
      offset,
      line,
      message: `第 ${line} 行的字符 ${name} 不能用 ${encoding.toUpperCase()} 编码保存，文件未写入。请删去或更换这个字符。`,
    },
  };
}

function concatenate(mark: readonly number[], body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  }
  return bytes;
}

const UNICODE: Readonly<Record<Exclude<Encoding, 'gb18030'>, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8-bom': (text) => concatenate([0xef, 0xbb, 0xbf], new TextEncoder().encode(text)),
  'utf-16le': (text) => encodeUtf16(text, true),
  'utf-16be': (text) => encodeUtf16(text, false),
};

/**
 * The inverse of {@link decodeText}: the same encoding, the same byte order mark. A character that the encoding
 * cannot hold (a lone surrogate, in GB18030 also some private-use characters) is a problem, never a silent `?`.
 */
export function encodeText(text: string, encoding: Encoding): EncodedText {
  if (encoding === 'gb18030') {
    const result = encodeGb18030(text);
    if (result instanceof Uint8Array) return { ok: true, bytes: result };
    return unencodable(text, result.unencodableAt, encoding);
  }
  const lone = text.search(LONE_SURROGATE);
  return lone < 0 ? { ok: true, bytes: UNICODE[encoding](text) } : unencodable(text, lone, encoding);
}
