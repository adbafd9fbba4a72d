import { type Declaration, References, referencesOf } from '../scope/references.js';
import { splitList } from '../text/lists.js';
import type { DirectiveFile, Workspace } from '../scope/workspace.js';
import type { BlockKind } from '../table/words.js';
import { fold, foldId } from '../text/fold.js';

const references = new WeakMap<Workspace, References>();

/** The resolver of a workspace's references, made once. */
export function referencesIn(workspace: Workspace): References {
  let found = references.get(workspace);
  if (!found) {
    found = new References(workspace);
    references.set(workspace, found);
  }
  return found;
}

/** How many references name a block by its id; only those are resolved that could. */
export function referencesTo(workspace: Workspace, { entity, file }: Declaration): number {
  const id = foldId(entity.id ?? '');
  const code = fold(file.document?.code ?? '');
  let count = 0;
  for (const other of workspace.files) {
    for (const from of other.entities) {
      for (const { key, ref } of referencesOf(from)) {
        if (
          ref.target !== id ||
          (ref.code === undefined ? entity.kind === 'task' && other !== file : ref.code !== code)
        )
          continue;
        if (referencesIn(workspace).resolve({ entity: from, file: other }, key, ref)?.found?.entity === entity) count++;
      }
    }
  }
  return count;
}

/** The kinds of blocks that are named by their titles, wherever a folder sees them. */
const NAMED: readonly BlockKind[] = ['list', 'class', 'event', 'field', 'rule'];

type Index = ReadonlyMap<string, readonly Declaration[]>;
const indexes = new WeakMap<Workspace, Index>();

const keyOf = (kind: BlockKind, name: string): string => `${kind}\n${fold(name)}`;

function indexOf(workspace: Workspace): Index {
  let index = indexes.get(workspace) as Map<string, Declaration[]> | undefined;
  if (!index) {
    index = new Map();
    for (const file of workspace.files) {
      for (const entity of file.entities) {
        if (!entity.kind || !NAMED.includes(entity.kind)) continue;
        const titles = entity.kind === 'event' ? splitList(entity.title).parts.map(({ text }) => text) : [entity.title];
        for (const title of titles) {
          const key = keyOf(entity.kind, title);
          index.set(key, [...(index.get(key) ?? []), { entity, file }]);
        }
      }
    }
    indexes.set(workspace, index);
  }
  return index;
}

/** The block of a kind that goes by a title and that the file sees: the nearest folder wins (LANGUAGE §3). */
export function declaredAs(
  workspace: Workspace,
  from: DirectiveFile,
  kind: BlockKind,
  name: string,
): Declaration | undefined {
  const found = indexOf(workspace).get(keyOf(kind, name)) ?? [];
  return found
    .filter(({ file: { folder } }) => folder === '' || from.folder === folder || from.folder.startsWith(`${folder}/`))
    .reduce<Declaration | undefined>(
      (nearest, each) => (nearest && nearest.file.folder.length >= each.file.folder.length ? nearest : each),
      undefined,
    );
}
