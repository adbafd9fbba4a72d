import { existsSync, readFileSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { asFileError, fileError, type FileError } from './file-error.js';

export interface FindOptions {
  /** What relative paths start from. */
  readonly cwd: string;
  /** Endings of wanted files, with the dot. */
  readonly extensions?: readonly string[];
}

export interface FoundFiles {
  /** Absolute paths without duplicates, ordered by code point. */
  readonly files: readonly string[];
  /** Paths that do not exist or cannot be read; the rest is found all the same. */
  readonly problems: readonly FileError[];
}

export const SOURCE_EXTENSIONS: readonly string[] = ['.duban', '.督办'];
const NEVER_ENTERED = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The rules of one `.gitignore` and the folder that they speak of; the nearest rules come first. */
interface IgnoreScope {
  readonly folder: string;
  readonly rules: Ignore;
  readonly outer: IgnoreScope | undefined;
}

/**
 * The source files among `inputs` and in the folders among them. Folders are searched in depth; `.gitignore` files
 * (nested ones, and those above up to the repository's root) are honoured; symbolic links are followed, each
 * folder once, and none that leads out of the folder that was named. A file that is named itself is taken whatever its ending and whatever is ignored.
 */
export function findFiles(inputs: readonly string[], options: FindOptions): FoundFiles {
  const extensions = options.extensions ?? SOURCE_EXTENSIONS;
  const search = new Search(extensions);
  for (const input of inputs) search.addInput(resolve(options.cwd, input), input);
  return { files: [...search.files.values()].sort(byCodePoint), problems: search.problems };
}

class Search {
  /** By real path, so that a file that is reached twice counts once. */
  readonly files = new Map<string, string>();
  readonly problems: FileError[] = [];
  private readonly entered = new Set<string>();

  constructor(private readonly extensions: readonly string[]) {}

  addInput(path: string, asTyped: string): void {
    try {
      if (statSync(path).isDirectory()) this.enter(path, outerScope(dirname(path)));
      else this.addFile(path);
    } catch (error) {
      this.problems.push(asFileError(error, 'read', asTyped));
    }
  }

  private addFile(path: string): void {
    const real = realpathSync(path);
    if (!this.files.has(real)) this.files.set(real, path);
  }

  private enter(folder: string, outer: IgnoreScope | undefined): void {
    const pending: { folder: string; outer: IgnoreScope | undefined }[] = [{ folder, outer }];
    const root = realpathSync(folder);
    const rootWithSlash = root.endsWith(sep) ? root : `${root}${sep}`;
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      try {
        const real = realpathSync(next.folder);
        if (this.entered.has(real) || !`${real}${sep}`.startsWith(rootWithSlash)) continue;
        this.entered.add(real);
        const entries = readdirSync(next.folder, { withFileTypes: true });
        const scope = innerScope(next.folder, entries, next.outer);
        for (const inner of this.sift(next.folder, entries, scope)) pending.push({ folder: inner, outer: scope });
      } catch (error) {
        this.problems.push(asFileError(error, 'read', next.folder));
      }
    }
  }

  /** Takes the wanted files of one folder and returns the folders to go on with. */
  private sift(folder: string, entries: readonly Dirent[], scope: IgnoreScope | undefined): string[] {
    const folders: string[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const wanted = this.extensions.some((extension) => entry.name.endsWith(extension));
      const kind = entry.isSymbolicLink() ? this.kindOfLink(path, wanted) : kindOf(entry);
      if (kind === 'folder') {
        if (!NEVER_ENTERED.has(entry.name) && !isIgnored(`${path}/`, scope)) folders.push(path);
      } else if (kind === 'file' && wanted && !isIgnored(path, scope)) {
        this.addFile(path);
      }
    }
    return folders;
  }

  private kindOfLink(path: string, wanted: boolean): Kind {
    try {
      return kindOf(statSync(path));
    } catch (error) {
      if (wanted) this.problems.push(asFileError(error, 'read', path));
      return 'other';
    }
  }
}

type Kind = 'file' | 'folder' | 'other';

function kindOf(entry: { isDirectory(): boolean; isFile(): boolean }): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

function readScope(folder: string, outer: IgnoreScope | undefined): IgnoreScope {
  const path = join(folder, '.gitignore');
  try {
    return { folder, rules: ignore().add(readFileSync(path, 'utf8')), outer };
  } catch (error) {
    throw fileError('read', path, 'EIO', error);
  }
}

function innerScope(
  folder: string,
  entries: readonly Dirent[],
  outer: IgnoreScope | undefined,
): IgnoreScope | undefined {
  if (entries.some((entry) => entry.name === '.git'))
    return hasRules(entries) ? readScope(folder, undefined) : undefined;
  return hasRules(entries) ? readScope(folder, outer) : outer;
}

const hasRules = (entries: readonly Dirent[]): boolean =>
  entries.some((entry) => entry.name === '.gitignore' && !entry.isDirectory());

/** The rules that hold in `folder` from itself and from above; outside a repository nothing above counts. */
function outerScope(folder: string): IgnoreScope | undefined {
  const chain: string[] = [];
  let at = folder;
  while (!existsSync(join(at, '.git'))) {
    chain.push(at);
    const parent = dirname(at);
    if (parent === at) return undefined;
    at = parent;
  }
  chain.push(at);
  let scope: IgnoreScope | undefined;
  for (const each of chain.reverse()) {
    if (existsSync(join(each, '.gitignore'))) scope = readScope(each, scope);
  }
  return scope;
}

/** The nearest rules that say anything about the path decide, as in git. A folder's path ends in `/`. */
function isIgnored(path: string, scope: IgnoreScope | undefined): boolean {
  for (let at = scope; at !== undefined; at = at.outer) {
    const inside = relative(at.folder, path).split(sep).join('/') + (path.endsWith('/') ? '/' : '');
    const verdict = at.rules.test(inside);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/** Orders by code point, so that the order is the same on every machine and in every locale. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    return (a.codePointAt(index) as number) - (b.codePointAt(index) as number);
  }
  return a.length - b.length;
}
