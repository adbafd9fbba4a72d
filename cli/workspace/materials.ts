import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { CheckMaterials } from '../../language/checks/rule.js';
import type { DirectiveFile } from '../../language/scope/workspace.js';
import type { Loaded } from './load.js';
import type { SpeechReader, SpeechWords } from './speeches.js';

/** What rules want to know of the disk: the words of the speeches, and whether attachments exist. */
export async function materialsOf(loaded: Loaded, speeches: SpeechReader): Promise<CheckMaterials> {
  const { workspace, root, config } = loaded;
  const read = await speeches.readAll(
    workspace.files.flatMap((file) => (file.document?.speech === undefined ? [] : [speechPath(root, file)])),
  );
  const wordsOf = (file: DirectiveFile): SpeechWords | undefined =>
    file.document?.speech === undefined ? undefined : read.get(speechPath(root, file));
  const attachments = new Attachments();
  return {
    speechOf: (file) => {
      const words = wordsOf(file);
      return words && 'text' in words ? words.text : undefined;
    },
    speechProblem: (file) => {
      const words = wordsOf(file);
      if (!words || !('problem' in words)) return undefined;
      return words.problem.replaceAll(speechPath(root, file), file.document?.speech ?? '');
    },
    attachmentExists: (file, path) => attachments.has(resolve(root, file.folder, path.replaceAll('\\', '/'))),
    ...(config.options ? { options: config.options } : {}),
  };
}

const speechPath = (root: string, file: DirectiveFile): string =>
  resolve(root, file.folder, (file.document?.speech ?? '').replaceAll('\\', '/'));

/** Whether files exist. A folder is listed once, which is far cheaper than asking for each of its files. */
class Attachments {
  private readonly folders = new Map<string, ReadonlySet<string> | undefined>();

  has(path: string): boolean {
    const folder = dirname(path);
    if (!this.folders.has(folder)) this.folders.set(folder, list(folder));
    const names = this.folders.get(folder);
    // A file system may take names in another case or composition; it has the last word before we say “missing”.
    return names !== undefined && (names.has(basename(path)) || existsSync(path));
  }
}

function list(folder: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return undefined;
  }
}
