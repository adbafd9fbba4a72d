import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { readSpeech } from '../../documents/read/read-speech.js';
import type { DraftIo } from '../commands/draft.js';
import type { Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { asFileError, FileError } from '../io/file-error.js';
import { readSource } from '../io/read-source.js';
import { WorkspaceLoader } from './load.js';

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

/** Names and aliases of the units that the workspace around a file registers; none where it cannot be read. */
export async function unitNamesAround(host: Host, path: string): Promise<readonly string[]> {
  const result = await new WorkspaceLoader(host, [dirname(resolve(host.cwd, path))]).load(host.today);
  if (!result.ok) return [];
  const names = new Set<string>();
  for (const { environment } of result.loaded.workspace.files) {
    for (const { name, fullName, aliases } of environment.names.units) {
      for (const each of [name, fullName, ...aliases]) if (each) names.add(each);
    }
  }
  return [...names];
}
