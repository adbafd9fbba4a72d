import { LIMITS, type Limits, tooMuch } from './limits.js';

/** The parts that were asked for, by name; undefined where the package is damaged or cut off. */
export type ZipParts = ReadonlyMap<string, Uint8Array> | undefined;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** So much is unpacked at a time: deflate makes a thousandfold of it at most before the count is looked at again. */
const STEP = 1 << 13;

class Damaged extends Error {}

/**
 * Unpacks the parts of a package for which `wanted` says yes. What the directory says about sizes is not believed: the
 * bytes that come out are counted while they do.
 * @throws TooMuch where they are more than a document has.
 */
export async function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: Limits = LIMITS,
): Promise<ZipParts> {
  const { Inflate } = await import('fflate');
  let left = limits.unpackedBytes;
  const take = (count: number): void => {
    left -= count;
    if (left < 0) throw tooMuch('unpackedBytes', limits);
  };
  const unpacked = ({ method, packed }: Entry): Uint8Array => {
    if (method === STORED) {
      take(packed.length);
      return packed;
    }
    if (method !== DEFLATED) throw new Damaged();
    const chunks: Uint8Array[] = [];
    let ended = false;
    const inflate = new Inflate((chunk, final) => {
      take(chunk.length);
      chunks.push(chunk);
      ended ||= final;
    });
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
    if (!ended) throw new Damaged();
    return joined(chunks);
  };
  const parts = new Map<string, Uint8Array>();
  try {
    for (const entry of entriesOf(bytes)) if (wanted(entry.name)) parts.set(entry.name, unpacked(entry));
    return parts;
  } catch (error) {
    // fflate throws its own errors for broken data, DataView throws for offsets beyond the file.
    if (error instanceof Damaged || error instanceof RangeError || isInflateError(error)) return undefined;
    throw error;
  }
}

const isInflateError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number';

/** The entries of the central directory, which is what Word itself goes by. */
function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Damaged();
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const data = start + LOCAL_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const packed = bytes.subarray(data, data + view.getUint32(at + 20, true));
    yield { name, method: view.getUint16(at + 10, true), packed };
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new Damaged();
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
