import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathBelow, type WrittenPath } from '../../documents/read/written-path.js';
import type { CheckMaterials } from '../../language/checks/rule.js';
import type { DirectiveFile } from '../../language/scope/workspace.js';
import type { Loaded } from './load.js';
import type { SpeechReader, SpeechWords } from './speeches.js';

/** What rules want to know of the disk: the words of the speeches, and whether attachments exist. */
export async function materialsOf(loaded: Loaded, speeches: SpeechReader, cwd: string): Promise<CheckMaterials> {
  const { workspace, root, config } = loaded;
  const opened = openedFolder(root, cwd);
  const placeOf = (file: DirectiveFile, written: string): WrittenPath =>
    pathBelow(opened, resolve(root, file.folder), written);
  const speechPath = (file: DirectiveFile): WrittenPath | undefined =>
    file.document?.speech === undefined ? undefined : placeOf(file, file.document.speech);
  const read = await speeches.readAll(
    workspace.files.flatMap((file) => {
      const place = speechPath(file);
      return place?.ok ? [native(place.path)] : [];
    }),
    opened,
  );
  const wordsOf = (file: DirectiveFile): SpeechWords | undefined => {
    const place = speechPath(file);
    if (place === undefined) return undefined;
    return place.ok ? read.get(native(place.path)) : { problem: place.message };
  };
  const attachments = new Attachments();
  return {
    speechOf: (file) => {
      const words = wordsOf(file);
      return words && 'text' in words ? words.text : undefined;
    },
    speechProblem: (file) => {
      const words = wordsOf(file);
      if (!words || !('problem' in words)) return undefined;
      const place = speechPath(file);
      return place?.ok ? words.problem.replaceAll(native(place.path), file.document?.speech ?? '') : words.problem;
    },
    attachmentExists: (file, written) => {
      const place = placeOf(file, written);
      return place.ok ? attachments.has(native(place.path)) : undefined;
    },
    ...(config.options ? { options: config.options } : {}),
  };
}

/** What the person opened: where they are, if the workspace lies below that, else the workspace's own folder. */
function openedFolder(root: string, cwd: string): string {
  const inside = relative(cwd, root);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? root : cwd;
}

/** As this system spells it. */
const native = (path: string): string => resolve(path.replace(/^\/(?=[a-z]:)/, ''));

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
