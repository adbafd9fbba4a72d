import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const CONFIG_FILE_NAME = 'duban.config.json';

/**
 * The path of the nearest `duban.config.json`, searched from `start` (a folder or a file) upwards to the root of
 * the file system; `undefined` where there is none. A folder of that name does not count.
 */
export function findConfigFile(start: string): string | undefined {
  let folder = resolve(start);
  for (;;) {
    const path = join(folder, CONFIG_FILE_NAME);
    if (existsSync(path) && statSync(path).isFile()) return path;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
