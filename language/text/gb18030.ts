/**
 * GB18030 encoding, obtained by inverting the decoder that the host has anyway: no table to ship, and what is
 * written back is by construction what was read.
 */

const TWO_BYTE_LEADS = { first: 0x81, last: 0xfe };
const TWO_BYTE_TRAILS = { first: 0x40, last: 0xfe, never: 0x7f };
/** Four-byte sequences 81308130–8431A439: the part of the Basic Multilingual Plane that has no two-byte code. */
const BMP_POINTERS = 39_420;
/** The four-byte sequence 90308130 is U+10000, and from there on both sides count evenly (WHATWG Encoding, GB18030). */
const ASTRAL_POINTER = 189_000;
const NEWLINE = 0x0a;
const REPLACEMENT = 0xfffd;

interface Tables {
  /** By BMP code unit: the two-byte code, or 0. */
  readonly twoBytes: Uint16Array;
  /** By BMP code unit: the four-byte pointer plus one, or 0. */
  readonly fourBytes: Uint16Array;
}

let tables: Tables | undefined;

/** Decodes `count` newline-separated sequences at once and hands out those that are exactly one character. */
function invert(bytes: Uint8Array, assign: (unit: number, index: number) => void): void {
  const lines = new TextDecoder('gb18030').decode(bytes).split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    if (line.length === 1 && line.charCodeAt(0) !== REPLACEMENT) assign(line.charCodeAt(0), index);
  }
}

function buildTables(): Tables {
  const twoBytes = new Uint16Array(0x10000);
  const codes: number[] = [];
  const pairs: number[] = [];
  for (let lead = TWO_BYTE_LEADS.first; lead <= TWO_BYTE_LEADS.last; lead++) {
    for (let trail = TWO_BYTE_TRAILS.first; trail <= TWO_BYTE_TRAILS.last; trail++) {
      if (trail === TWO_BYTE_TRAILS.never) continue;
      codes.push((lead << 8) | trail);
      pairs.push(lead, trail, NEWLINE);
    }
  }
  invert(Uint8Array.from(pairs), (unit, index) => {
    if (twoBytes[unit] === 0) twoBytes[unit] = codes[index] as number;
  });

  const fourBytes = new Uint16Array(0x10000);
  const quads = new Uint8Array(BMP_POINTERS * 5);
  for (let pointer = 0; pointer < BMP_POINTERS; pointer++) {
    writePointer(quads, pointer * 5, pointer);
    quads[pointer * 5 + 4] = NEWLINE;
  }
  invert(quads, (unit, pointer) => {
    if (fourBytes[unit] === 0) fourBytes[unit] = pointer + 1;
  });
  return { twoBytes, fourBytes };
}

function writePointer(target: Uint8Array, at: number, pointer: number): void {
  let rest = pointer;
  target[at + 3] = 0x30 + (rest % 10);
  rest = Math.floor(rest / 10);
  target[at + 2] = 0x81 + (rest % 126);
  rest = Math.floor(rest / 126);
  target[at + 1] = 0x30 + (rest % 10);
  target[at] = 0x81 + Math.floor(rest / 10);
}

/**
 * The GB18030 bytes of a text, or the UTF-16 offset of the first character that the encoding cannot hold
 * (a lone surrogate, U+FFFD and some twenty private-use characters).
 */
export function encodeGb18030(text: string): Uint8Array | { readonly unencodableAt: number } {
  const { twoBytes, fourBytes } = (tables ??= buildTables());
  const target = new Uint8Array(text.length * 4);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      target[at++] = unit;
      continue;
    }
    const pair = twoBytes[unit] as number;
    if (pair !== 0) {
      target[at++] = pair >> 8;
      target[at++] = pair & 0xff;
      continue;
    }
    const quad = fourBytes[unit] as number;
    if (quad !== 0) {
      writePointer(target, at, quad - 1);
      at += 4;
      continue;
    }
    const codePoint = text.codePointAt(index) as number;
    if (codePoint < 0x10000) return { unencodableAt: index };
    writePointer(target, at, codePoint - 0x10000 + ASTRAL_POINTER);
    at += 4;
    index++;
  }
  return target.subarray(0, at);
}
