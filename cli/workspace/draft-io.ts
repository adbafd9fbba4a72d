import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { readSpeech } from '../../documents/read/read-speech.js';
import type { DraftIo } from '../commands/draft.js';
import type { Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { asFileError, FileError } from '../io/file-error.js';
import { readSource } from '../io/read-source.js';
import { type Loaded, WorkspaceLoader } from './load.js';

/** The disk as the commands that read speeches want it. */
export function draftIo(host: Host): DraftIo {
  return {
    readDocument: async (path) => {
      let bytes: Uint8Array;
      try {
        bytes = readFileSync(resolve(host.cwd, path));
      } catch (error) {
        throw asFileError(error, 'read', path);
      }
      const result = await readSpeech(bytes, path);
      if (!result.ok) throw new FileError(`无法读取“${path}”：${result.message}`, path, 'UNREADABLE');
      for (const notice of result.notices) host.err(`“${path}”：${notice}\n`);
      return result.text;
    },
    readText: async (path) => {
      const result = readSource(resolve(host.cwd, path));
      if (!result.ok)
        throw new FileError(result.error.message.replaceAll(resolve(host.cwd, path), path), path, result.error.code);
      return result.source.text;
    },
    writeFile: (path, text) => writeFileAtomic(resolve(host.cwd, path), text, { createFolder: true }),
    relativePath: (from, path) =>
      relative(dirname(resolve(host.cwd, from)), resolve(host.cwd, path))
        .split(sep)
        .join('/'),
    out: host.out,
    err: host.err,
    today: host.today,
  };
}

/**
 * Names and aliases of the units registered in the workspace that a file lies in: the nearest folder upwards with a
 * configuration, else the file's own folder. None where that cannot be read; drafting goes on without.
 */
export async function unitNamesAround(host: Host, path: string): Promise<readonly string[]> {
  const result = await new WorkspaceLoader(host, [dirname(resolve(host.cwd, path))]).load(host.today);
  return result.ok ? unitNames(result.loaded) : [];
}

/** The same of a folder that was asked for by name. Undefined where it cannot be read, and the person was told why. */
export async function unitNamesOf(host: Host, folder: string): Promise<readonly string[] | undefined> {
  const result = await new WorkspaceLoader(host, [folder]).load(host.today);
  const problems = result.ok ? result.loaded.problems : result.problems;
  for (const { message } of problems) host.err(`${message}\n`);
  return result.ok && problems.length === 0 ? unitNames(result.loaded) : undefined;
}

function unitNames({ workspace }: Loaded): readonly string[] {
  const names = new Set<string>();
  for (const { environment } of workspace.files) {
    for (const { name, fullName, aliases } of environment.names.units) {
      for (const each of [name, fullName, ...aliases]) if (each) names.add(each);
    }
  }
  return [...names];
}
