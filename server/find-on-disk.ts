import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from './runtime.js';

/**
 * Every file below a folder that matters, in a fixed order; hidden folders and node_modules are left out. Links are
 * followed as the command line follows them: each folder once, and none that leads out of the folder.
 */
export async function findOnDisk(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of filesBelow(folder)) if (kindOf(path.basename(file))) found.push(file);
  return found;
}

const MOST_MATERIALS = 2000;

/** The other files below a folder: speeches, attachments. */
export async function materialsOnDisk(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of filesBelow(folder)) {
    const name = path.basename(file);
    if (name.startsWith('.') || name.startsWith('~$') || kindOf(name)) continue;
    found.push(file);
    if (found.length >= MOST_MATERIALS) break;
  }
  return found;
}

async function* filesBelow(folder: string, entered = new Set<string>(), root = folder): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    const [real, realRoot] = await Promise.all([realpath(folder), realpath(root)]);
    if (entered.has(real) || !`${real}${path.sep}`.startsWith(withSlash(realRoot))) return;
    entered.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    // Folders that may not be read hold nothing for us.
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await stat(file).catch(() => undefined) : entry;
    if (kind?.isFile()) yield file;
    else if (kind?.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      yield* filesBelow(file, entered, root);
  }
}

const withSlash = (folder: string): string => (folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
