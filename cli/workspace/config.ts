import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import ignore from 'ignore';
import type { Config } from '../../language/config/schema.js';
import { findConfigFile } from '../io/config-file.js';
import { asFileError } from '../io/file-error.js';
import type { Host } from '../host.js';
import type { RunProblem } from './run-problem.js';

export type ConfigLoad =
  | {
      readonly ok: true;
      readonly config: Config;
      /** Path of the file; undefined where there is none. */
      readonly path: string | undefined;
      /** The folder of the configuration, or the given folder where there is none. */
      readonly root: string;
      /** Whether `ignore` covers a path relative to the root. */
      readonly ignored: (path: string) => boolean;
    }
  | { readonly ok: false; readonly problems: readonly RunProblem[] };

/** The nearest duban.config.json from `folder` upwards, read and validated; an empty one where there is none. */
export async function loadConfig(host: Host, folder: string): Promise<ConfigLoad> {
  const path = findConfigFile(folder);
  if (path === undefined) return { ok: true, config: {}, path, root: folder, ignored: () => false };
  const shown = relative(host.cwd, path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { ok: false, problems: [{ path: shown, message: asFileError(error, 'read', shown).message }] };
  }
  const [{ readConfig }, { knownNames }] = await Promise.all([
    import('../../language/config/read-config.js'),
    import('./known-names.js'),
  ]);
  const result = readConfig(text, knownNames());
  if (!result.ok) {
    return {
      ok: false,
      problems: result.problems.map(({ message }) => ({ path: shown, message: `配置文件“${shown}”：${message}` })),
    };
  }
  const rules = ignore().add([...(result.config.ignore ?? [])]);
  return {
    ok: true,
    config: result.config,
    path,
    root: dirname(path),
    ignored: (inside) => inside !== '' && !inside.startsWith('..') && rules.ignores(inside),
  };
}
