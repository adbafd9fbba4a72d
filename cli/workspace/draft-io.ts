import { realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { LIMITS } from '../../documents/read/limits.js';
import { type DraftOptions, unitNames } from '../../language/speech/index.js';
import { encodeText } from '../../language/text/encoding.js';
import type { DraftIo } from '../commands/draft.js';
import type { Host } from '../host.js';
import { writeFileAtomic } from '../io/atomic-write.js';
import { FileError } from '../io/file-error.js';
import { readRegular } from '../io/read-regular.js';
import { readSource, type Source } from '../io/read-source.js';
import { STANDARD_INPUT, stdinBytes } from '../io/stdin.js';
import { type Loaded, WorkspaceLoader } from './load.js';

/** The disk as the commands that read speeches want it. */
export function draftIo(host: Host): DraftIo {
  const absolute = (path: string) => resolve(host.cwd, path);
  return {
    readDocument: async (path) => {
      const name = path === STANDARD_INPUT ? '标准输入' : path;
      const bytes = path === STANDARD_INPUT ? await stdinBytes(host) : readBytes(absolute(path), path);
      const result = await host.readSpeech(bytes, name);
      if (!result.ok) throw new FileError(`无法读取“${name}”：${result.message}`, path, 'UNREADABLE');
      for (const notice of result.notices) host.err(`“${name}”：${notice}\n`);
      return result.text;
    },
    readText: async (path) => {
      const { text, encoding, problem } = sourceAt(absolute(path), path);
      return { text, encoding, ...(problem ? { problem: problem.message } : {}) };
    },
    existing: async (path) => {
      const result = readSource(absolute(path));
      if (result.ok) return result.source.text;
      // What cannot even be looked at, writing has its own words for.
      return result.error.code.startsWith('NOT_TEXT') ? '' : undefined;
    },
    writeFile: async (path, text, encoding = 'utf-8') => {
      const encoded = encodeText(text, encoding);
      if (!encoded.ok) throw new FileError(`没有写入“${path}”：${encoded.problem.message}`, path, 'UNENCODABLE');
      await writeFileAtomic(absolute(path), encoded.bytes, { createFolder: true });
    },
    sameFile: (a, b) => realPath(absolute(a)) === realPath(absolute(b)),
    speechOf: (file, speech) => relative(host.cwd, resolve(dirname(absolute(file)), speech.replaceAll('\\', '/'))),
    relativePath: (from, path) =>
      relative(dirname(absolute(from)), absolute(path))
        .split(sep)
        .join('/'),
    out: host.out,
    err: host.err,
  };
}

function readBytes(file: string, path: string): Uint8Array {
  try {
    return readRegular(file, { mostBytes: LIMITS.fileBytes });
  } catch (error) {
    throw error instanceof FileError ? new FileError(error.message.replaceAll(file, path), path, error.code) : error;
  }
}

function sourceAt(file: string, path: string): Source {
  const result = readSource(file);
  if (result.ok) return result.source;
  throw new FileError(result.error.message.replaceAll(file, path), path, result.error.code);
}

/** Links resolved, so that a file is not mistaken for another; a file that is not there yet is only its path. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/**
 * What the workspace that a file lies in knows (units, events): of the nearest folder upwards with a configuration, else of the
 * file's own folder. Nothing where that cannot be read; drafting goes on without.
 */
export async function draftOptionsAround(host: Host, path: string): Promise<DraftOptions> {
  const result = await new WorkspaceLoader(host, [dirname(resolve(host.cwd, path))]).load();
  return result.ok ? optionsIn(result.loaded) : {};
}

/** The same of a folder that was asked for by name. Undefined where it cannot be read, and the person was told why. */
export async function draftOptionsOfFolder(host: Host, folder: string): Promise<DraftOptions | undefined> {
  const result = await new WorkspaceLoader(host, [folder]).load();
  const problems = result.ok ? result.loaded.problems : result.problems;
  for (const { message } of problems) host.err(`${message}\n`);
  return result.ok && problems.length === 0 ? optionsIn(result.loaded) : undefined;
}

function optionsIn({ workspace }: Loaded): DraftOptions {
  const environments = workspace.files.map(({ environment }) => environment);
  return {
    units: [...new Set(environments.flatMap(({ names }) => unitNames(names)))],
    events: [...new Set(environments.flatMap(({ events }) => events))],
  };
}
