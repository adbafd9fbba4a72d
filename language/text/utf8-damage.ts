/** How far a sequence of bytes that is not valid UTF-8 nevertheless looks like UTF-8. */
export interface Utf8Evidence {
  /** Bytes ≥ 0x80 in all. */
  readonly high: number;
  /** Bytes that stand in well-formed sequences of two to four bytes. */
  readonly wellFormed: number;
  /** Well-formed sequences of three or four bytes; Chinese text consists of these. */
  readonly long: number;
  /** Byte offset of the first malformed sequence, -1 where there is none. */
  readonly firstError: number;
  /** Malformed places, counting neighbours as one. */
  readonly errors: number;
  /** Only the first character or the last one is incomplete: a file that was cut by length. */
  readonly cutAtEdgeOnly: boolean;
}

/** The length of the sequence that this lead byte announces; 0 for a byte that cannot lead. */
function announced(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function continuations(bytes: Uint8Array, from: number, most: number): number {
  let count = 0;
  while (count < most && isContinuation(bytes[from + count])) count++;
  return count;
}

/** Weighs every byte once; linear in the length, allocates nothing per byte. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  let high = 0;
  let wellFormed = 0;
  let long = 0;
  let errors = 0;
  let edgeErrors = 0;
  let firstError = -1;
  let lastErrorEnd = -1;
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] as number;
    if (lead < 0x80) {
      index++;
      continue;
    }
    const length = announced(lead);
    const found = length === 0 ? 0 : continuations(bytes, index + 1, length - 1);
    if (length > 0 && found === length - 1) {
      high += length;
      wellFormed += length;
      if (length > 2) long++;
      index += length;
      continue;
    }
    const size = 1 + found;
    high += size;
    if (firstError < 0) firstError = index;
    const touchesPrevious = lastErrorEnd === index;
    if (!touchesPrevious) errors++;
    const atStart = length === 0 && isContinuation(lead) && index < 3 && (index === 0 || touchesPrevious);
    const atEnd = length > 0 && index + size === bytes.length;
    if ((atStart && !touchesPrevious) || atEnd) edgeErrors++;
    else if (!atStart) edgeErrors = Number.NEGATIVE_INFINITY;
    lastErrorEnd = index + size;
    index += size;
  }
  return { high, wellFormed, long, firstError, errors, cutAtEdgeOnly: errors > 0 && edgeErrors === errors };
}

/** So many long sequences cannot come about by chance in GBK text. */
const ENOUGH_LONG = 8;

/**
 * True where the bytes are UTF-8 that was damaged rather than another encoding. `otherIsValid` says that the
 * bytes can also be read as GB18030 without an error; the evidence must then be overwhelming.
 */
export function isDamagedUtf8(evidence: Utf8Evidence, otherIsValid: boolean): boolean {
  const share = evidence.wellFormed / Math.max(1, evidence.high);
  if (evidence.cutAtEdgeOnly && evidence.long > 0 && (!otherIsValid || evidence.long > 1)) return true;
  if (otherIsValid) return evidence.long >= ENOUGH_LONG && share >= 0.9;
  return evidence.long > 0 && share >= 0.6;
}
