import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from './runtime.js';

/** Every file below a folder that matters, in a fixed order; hidden folders and node_modules are left out. */
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

async function* filesBelow(folder: string): AsyncGenerator<string> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    // Folders that may not be read hold nothing for us.
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory()) yield file;
    else if (!entry.name.startsWith('.') && entry.name !== 'node_modules') yield* filesBelow(file);
  }
}
