import { closeSync, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, isAbsolute, sep } from 'node:path';
import { asFileError, fileError } from './file-error.js';

export interface ReadOptions {
  readonly mostBytes: number;
  /** The folder that the file must really lie in, links followed. */
  readonly below?: string;
}

/**
 * The bytes of a regular file. Devices and pipes are refused before they are opened: reading them may never end.
 * @throws FileError
 */
export function readRegular(path: string, { mostBytes, below }: ReadOptions): Uint8Array {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw fileError('read', path, 'EISDIR');
    if (!found.isFile()) throw fileError('read', path, 'NOTFILE');
    if (found.size > mostBytes) throw tooLarge(path, found.size, mostBytes);
    if (below !== undefined && !isBelow(realpathSync(path), realpathSync(below)))
      throw fileError('read', path, 'OUTSIDE');
    const file = openSync(path, 'r');
    try {
      // What was looked at may have been exchanged since.
      if (!fstatSync(file).isFile()) throw fileError('read', path, 'NOTFILE');
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asFileError(error, 'read', path);
  }
}

function isBelow(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

const MB = 1024 * 1024;

function tooLarge(path: string, size: number, most: number): Error {
  const detail = new Error(`文件有 ${Math.round(size / MB)} MB，超过 ${most / MB} MB 的上限，请把它分成几个文件`);
  return fileError('read', path, 'TOOLARGE', detail);
}
