import type { Unzipped, UnzipFileInfo } from 'fflate';

/** Unpacked sizes far beyond any real office document; a small file that claims more is an attack or broken. */
const MOST_UNPACKED_BYTES = 400 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
/** Text deflates at most about 1:1000; real documents stay far below 1:200 once they are large. */
const SUSPICIOUS_RATIO = 200;
const SUSPICIOUS_FROM_BYTES = 32 * 1024 * 1024;

export type ZipResult =
  | { readonly ok: true; readonly files: Unzipped }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-large' };

class TooLarge extends Error {}

/**
 * Unpacks the parts of a package for which `wanted` says yes. The declared sizes of all parts are added up before
 * anything is unpacked, so that a "zip bomb" costs nothing; a damaged or cut-off package is a result, not an exception.
 */
export async function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<ZipResult> {
  const { unzipSync } = await import('fflate');
  try {
    unzipSync(bytes, { filter: sizeGuard(bytes.length) });
    return { ok: true, files: unzipSync(bytes, { filter: (file) => wanted(file.name) }) };
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? 'too-large' : 'damaged' };
  }
}

/** Looks at every directory entry and unpacks none. */
function sizeGuard(packedBytes: number): (file: UnzipFileInfo) => boolean {
  let unpacked = 0;
  let entries = 0;
  return (file) => {
    unpacked += file.originalSize;
    entries++;
    const ratioIsAbsurd = unpacked > SUSPICIOUS_FROM_BYTES && unpacked > packedBytes * SUSPICIOUS_RATIO;
    if (unpacked > MOST_UNPACKED_BYTES || entries > MOST_ENTRIES || ratioIsAbsurd) throw new TooLarge();
    return false;
  };
}
