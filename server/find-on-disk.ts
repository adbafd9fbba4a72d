import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const WANTED = { directives: /\.(?:duban|督办)$/, config: /^duban\.config\.json$/ } as const;

/** Every wanted file below a folder, in a fixed order; hidden folders and node_modules are left out. */
export async function findOnDisk(folder: string, kind: keyof typeof WANTED): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    // Folders that may not be read hold nothing for us.
    return [];
  }
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await findOnDisk(file, kind)));
    else if (WANTED[kind].test(entry.name)) found.push(file);
  }
  return found;
}
