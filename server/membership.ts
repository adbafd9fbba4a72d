import ignore, { type Ignore } from 'ignore';
import { URI } from 'langium';

/** Files that say what is left out: a `.gitignore`, or the key `ignore` of the configuration. */
export interface IgnoreRules {
  /** The folder that the rules speak of. */
  readonly folder: string;
  readonly text: string;
}

interface Scope {
  /** Path of the folder, without a slash at its end. */
  readonly path: string;
  readonly rules: Ignore;
}

/**
 * Which files belong to the workspace: those below its folders that are neither hidden nor left out by rules. Local
 * histories and drafts that git does not keep would double every id.
 */
export class Membership {
  private folders: readonly { readonly uri: string; readonly root: string; readonly path: string }[] = [];
  private scopes: readonly Scope[] = [];

  setFolders(uris: readonly string[]): void {
    this.folders = uris.map((uri) => ({ uri, root: rootOf(uri), path: pathOf(uri) }));
  }

  /** The nearest rules that say anything about a file decide, as in git. */
  setRules(rules: readonly IgnoreRules[]): void {
    this.scopes = rules
      .map(({ folder, text }) => ({ path: pathOf(folder), rules: ignore().add(text) }))
      .toSorted((a, b) => b.path.length - a.path.length);
  }

  /** URI of the workspace folder that a file lies in. */
  folderOf(uri: string): string | undefined {
    return this.folderAround(uri)?.uri;
  }

  private folderAround(uri: string): { readonly uri: string; readonly path: string } | undefined {
    const [root, path] = [rootOf(uri), pathOf(uri)];
    return this.folders.find((each) => each.root === root && isBelow(path, each.path));
  }

  has(uri: string): boolean {
    const path = pathOf(uri);
    const folder = this.folderAround(uri);
    if (!folder) return false;
    const parts = path.slice(folder.path.length + 1).split('/');
    let at = folder.path;
    for (const [index, part] of parts.entries()) {
      if (part.startsWith('.') || part === 'node_modules') return false;
      at += `/${part}`;
      // What lies in a folder that is left out cannot be taken back in.
      if (this.isIgnored(at, index < parts.length - 1)) return false;
    }
    return true;
  }

  private isIgnored(path: string, folder: boolean): boolean {
    for (const scope of this.scopes) {
      if (!isBelow(path, scope.path)) continue;
      const { ignored, unignored } = scope.rules.test(`${path.slice(scope.path.length + 1)}${folder ? '/' : ''}`);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

const isBelow = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const pathOf = (uri: string): string => URI.parse(uri).path.replace(/\/+$/, '');
const rootOf = (uri: string): string => {
  const { scheme, authority } = URI.parse(uri);
  return `${scheme}://${authority}`;
};
