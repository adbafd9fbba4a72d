import type { Entity } from '../model/entities.js';
import { perFile } from './per-file.js';
import type { RefMention } from '../model/values.js';
import type { DirectiveFile, Workspace } from './workspace.js';
import { foldId } from '../text/fold.js';
import type { BlockKind } from '../table/words.js';
import { splitList } from '../text/lists.js';

/** A block with the file that it stands in. */
export interface Declaration {
  readonly entity: Entity;
  readonly file: DirectiveFile;
}

/** Which kinds of blocks a reference field may name. */
export const REFERENCE_TARGETS: ReadonlyMap<string, readonly BlockKind[]> = new Map<string, readonly BlockKind[]>([
  ['parent', ['task', 'item']],
  ['section', ['section']],
  ['project', ['item']],
  ['prerequisites', ['task', 'item']],
  ['listedIn', ['list']],
  ['partOf', ['list']],
  ['applies', ['list', 'class']],
  ['incompleteTo', ['list']],
  ['members', ['item', 'task', 'list']],
  ['except', ['item', 'task', 'list']],
]);

/** What a reference came to: a block, or why there is none. */
export type Referent =
  | { readonly found: Declaration }
  | { readonly found?: undefined; readonly problem: 'noCode' | 'noTarget' | 'several' };

/** Referable blocks of one file or folder, by folded id (former ids behind living ones) and by folded title. */
interface Index {
  readonly byId: ReadonlyMap<string, readonly Declaration[]>;
  readonly byTitle: ReadonlyMap<string, readonly Declaration[]>;
}

const REFERABLE = new Set<BlockKind | undefined>(['task', 'item', 'section', 'list', 'class']);

/**
 * Finds what references name (LANGUAGE §2, §3): `[代号#]编号`, or a unique title where the target is no task. Ids are
 * looked for in the same file first, those of items then in every file of the folder and above; names likewise.
 */
export class References {
  private readonly folderIndexes = new Map<string, Index>();
  private readonly byFolder = new Map<string, DirectiveFile[]>();

  constructor(private readonly workspace: Workspace) {
    for (const file of workspace.files) push(this.byFolder, file.folder, file);
  }

  /** `key` is the field's key; undefined where the field refers to no block (成员 of a group names units). */
  resolve(from: Declaration, key: string, ref: RefMention): Referent | undefined {
    const kinds = from.entity.kind === 'unit' ? undefined : REFERENCE_TARGETS.get(key);
    if (!kinds) return undefined;
    if (ref.code !== undefined) {
      const file = this.workspace.byCode.get(ref.code);
      return file ? chosen(matching(indexOf(file), kinds, ref.target)) : { problem: 'noCode' };
    }
    const own = matching(indexOf(from.file), kinds, ref.target);
    if (own.length > 0 || key === 'section') return chosen(own);
    // Ids of tasks reach no further than their file; items and lists are seen from the folders below.
    const shared = kinds.filter((kind) => kind !== 'task');
    for (const folder of foldersUp(from.file.folder)) {
      const found = matching(this.folderIndex(folder), shared, ref.target);
      if (found.length > 0) return chosen(found);
    }
    return { problem: 'noTarget' };
  }

  /** Every block that a field could name from here without a code. */
  visible(from: Declaration, key: string): readonly Declaration[] {
    const kinds = REFERENCE_TARGETS.get(key) ?? [];
    const shared = foldersUp(from.file.folder).flatMap((folder) => this.byFolder.get(folder) ?? []);
    const files = key === 'section' ? [from.file] : [...new Set([from.file, ...shared])];
    return files.flatMap((file) =>
      file.entities
        .filter(
          (entity) =>
            entity !== from.entity &&
            entity.kind !== undefined &&
            kinds.includes(entity.kind) &&
            (file === from.file || entity.kind !== 'task'),
        )
        .map((entity) => ({ entity, file })),
    );
  }

  /** All names and ids that a field could name from here; for suggestions. */
  candidates(from: Declaration, key: string): readonly string[] {
    const names = new Set<string>();
    for (const { entity } of this.visible(from, key)) {
      if (entity.id !== undefined) names.add(entity.id);
      if (entity.kind !== 'task' && entity.title !== '') names.add(entity.title);
    }
    return [...names];
  }

  private folderIndex(folder: string): Index {
    let index = this.folderIndexes.get(folder);
    if (!index) {
      // Tasks are known by their ids in their own files only.
      index = indexed((this.byFolder.get(folder) ?? []).flatMap(sharedIn));
      this.folderIndexes.set(folder, index);
    }
    return index;
  }
}

const chosen = (found: readonly Declaration[]): Referent => {
  const only = found[0];
  if (found.length === 1 && only) return { found: only };
  return { problem: found.length === 0 ? 'noTarget' : 'several' };
};

/** The folder and those above it, nearest first. */
function foldersUp(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== ''; ) {
    at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    folders.push(at);
  }
  return folders;
}

function matching(index: Index, kinds: readonly BlockKind[], target: string): readonly Declaration[] {
  const of = (found: readonly Declaration[] | undefined): readonly Declaration[] =>
    found?.filter(({ entity }) => entity.kind && kinds.includes(entity.kind)) ?? [];
  const byId = of(index.byId.get(target));
  // A duplicate id in one file is DB112; the first one stands for it.
  if (byId.length > 0) return byId.filter(({ file }, at) => byId.findIndex((other) => other.file === file) === at);
  return of(index.byTitle.get(target));
}

const referableIn = (file: DirectiveFile): readonly Declaration[] =>
  file.entities.filter(({ kind }) => REFERABLE.has(kind)).map((entity) => ({ entity, file }));
const sharedIn = perFile((file) => referableIn(file).filter(({ entity }) => entity.kind !== 'task'));
const indexOf = perFile((file) => indexed(referableIn(file)));

/** True where a reference names exactly one block of its own file, whatever stands in the others. */
export function isSettledInFile(from: Declaration, key: string, ref: RefMention): boolean {
  const kinds = from.entity.kind === 'unit' ? undefined : REFERENCE_TARGETS.get(key);
  return kinds !== undefined && ref.code === undefined && matching(indexOf(from.file), kinds, ref.target).length === 1;
}

function indexed(referable: readonly Declaration[]): Index {
  const byId = new Map<string, Declaration[]>();
  const byTitle = new Map<string, Declaration[]>();
  for (const declaration of referable) {
    const { id, kind, title } = declaration.entity;
    if (id !== undefined) push(byId, foldId(id), declaration);
    // Titles are no names of tasks.
    const name = kind === 'task' ? '' : foldId(title);
    if (name !== '') push(byTitle, name, declaration);
  }
  for (const declaration of referable) {
    for (const field of declaration.entity.fields) {
      if (field.spec?.key !== 'formerIds' || field.empty) continue;
      for (const { text } of splitList(field.syntax.value.text).parts) push(byId, foldId(text), declaration);
    }
  }
  return { byId, byTitle };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const RANKS = [...REFERENCE_TARGETS.keys()];

/** Every reference of a block to other blocks with the key of its field, in the order of REFERENCE_TARGETS. */
export function referencesOf(entity: Entity): readonly { readonly key: string; readonly ref: RefMention }[] {
  const found: { readonly key: string; readonly ref: RefMention }[] = [];
  if (entity.kind === 'unit') return found;
  for (const { spec, value } of entity.fields) {
    if (value?.type !== 'refs' || !spec || !REFERENCE_TARGETS.has(spec.key)) continue;
    for (const ref of value.refs) found.push({ key: spec.key, ref });
  }
  return found.length < 2 ? found : found.sort((a, b) => RANKS.indexOf(a.key) - RANKS.indexOf(b.key));
}
