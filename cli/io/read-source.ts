import { decodeText, type Encoding, type EncodingProblem } from '../../language/text/encoding.js';
import { type Eol, eolOf } from '../../language/text/eol.js';
import { sniff } from '../../language/text/sniff.js';
import { asFileError, FileError } from './file-error.js';
import { readRegular } from './read-regular.js';

/** A text file with everything that is needed to write it back as it was. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** The line ending that most lines have; `\n` where there is none. */
  readonly eol: Eol;
  /** Set where bytes were damaged: the text may be shown and checked, but must not be written back. */
  readonly problem?: EncodingProblem;
}

export type SourceResult =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly error: FileError };

/** One JavaScript string cannot hold much more, and nobody writes it by hand. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads a directive file: bytes → text, encoding and line ending. A file that cannot be read, is too large or is
 * not text at all (a Word document, a workbook, binary data) is an error that says so.
 */
export function readSource(path: string): SourceResult {
  try {
    return sourceFromBytes(path, readRegular(path, { mostBytes: MOST_BYTES }));
  } catch (error) {
    return { ok: false, error: asFileError(error, 'read', path) };
  }
}

/** The same for bytes that are at hand (standard input, an editor). */
export function sourceFromBytes(path: string, bytes: Uint8Array): SourceResult {
  const foreign = sniff(bytes);
  if (foreign !== undefined) {
    return {
      ok: false,
      error: new FileError(`无法读取“${path}”：${foreign.message}`, path, `NOT_TEXT_${foreign.kind}`),
    };
  }
  const { text, encoding, problem } = decodeText(bytes);
  const source = { path, text, encoding, eol: eolOf(text) };
  return { ok: true, source: problem === undefined ? source : { ...source, problem } };
}
