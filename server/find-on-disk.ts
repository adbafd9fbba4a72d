import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from './runtime.js';

/** Every file below a folder that matters, in a fixed order; hidden folders and node_modules are left out. */
export async function findOnDisk(folder: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    // Folders that may not be read hold nothing for us.
    return [];
  }
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') found.push(...(await findOnDisk(file)));
    } else if (kindOf(entry.name)) found.push(file);
  }
  return found;
}
