import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { firstOf, type Entity } from '../model/entities.js';
import { refsOf } from '../model/entities.js';
import { fold, foldId } from '../text/fold.js';
import type { BlockKind } from '../table/words.js';
import type { DirectiveFile } from '../scope/workspace.js';
import type { View } from './analysis.js';
import { rangeIn } from './places.js';

const KINDS: Readonly<Record<BlockKind, SymbolKind>> = {
  document: SymbolKind.File,
  section: SymbolKind.Namespace,
  task: SymbolKind.Event,
  item: SymbolKind.Object,
  list: SymbolKind.Array,
  unit: SymbolKind.Class,
  post: SymbolKind.Interface,
  event: SymbolKind.Constant,
  class: SymbolKind.Struct,
  field: SymbolKind.Field,
  rule: SymbolKind.Operator,
  setting: SymbolKind.Property,
};

/** As an outline and the index name a block: word, id, first line of the title. */
export const nameOf = ({ block, id, title }: Entity): string =>
  [block.head?.word, id, title.split('\n')[0]].filter((part) => part !== undefined && part !== '').join(' ');

/** The outline: tasks under their 分组 and under the task that they belong to (上级). */
export function documentSymbols({ file }: View): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const byId = new Map<string, DocumentSymbol>();
  const entries: { readonly entity: Entity; readonly symbol: DocumentSymbol }[] = [];
  for (const entity of file.entities) {
    const { block } = entity;
    if (!block.head) continue;
    const range = rangeIn(block, { start: block.head.span.start, end: block.text.trimEnd().length });
    const deadline = firstOf(entity, 'deadline')?.syntax.value.text;
    const symbol: DocumentSymbol = {
      name: nameOf(entity) || block.head.word || '？',
      kind: entity.kind ? KINDS[entity.kind] : SymbolKind.Null,
      range,
      selectionRange: rangeIn(block, block.head.span),
      children: [],
      ...(deadline ? { detail: deadline } : {}),
    };
    entries.push({ entity, symbol });
    if (entity.id !== undefined) {
      const key = `${entity.kind}#${foldId(entity.id)}`;
      if (!byId.has(key)) byId.set(key, symbol);
    }
  }
  for (const { entity, symbol } of entries) {
    const parent = refsOf(entity, 'parent')[0];
    const section = refsOf(entity, 'section')[0];
    const above =
      (parent && parent.code === undefined && byId.get(`${entity.kind}#${parent.target}`)) ||
      (section && byId.get(`section#${section.target}`));
    // A child outside its parent's lines would break the outline's nesting, but VS Code allows it; a cycle it does not.
    if (above && above !== symbol && !holds(symbol, above)) above.children?.push(symbol);
    else roots.push(symbol);
  }
  return roots;
}

const holds = (tree: DocumentSymbol, wanted: DocumentSymbol): boolean =>
  tree === wanted || (tree.children ?? []).some((child) => holds(child, wanted));

const MOST = 500;

/** A block as the index knows it, with its meaning. */
export interface Exported {
  readonly name: string;
  readonly entity: Entity;
  readonly file: DirectiveFile;
}

/** Blocks that the index knows whose word, id, title or other names hold the words; `matches` knows pinyin. */
export function workspaceSymbols(
  exported: Iterable<Exported>,
  query: string,
  matches: (text: string, query: string) => boolean,
): SymbolInformation[] {
  const wanted = fold(query);
  const found: SymbolInformation[] = [];
  for (const { name, entity, file } of exported) {
    const { block, kind, title } = entity;
    if (!block.head || !kind) continue;
    if (wanted !== '' && !fold(name).includes(wanted) && !matches(title, query)) continue;
    const container = file.document?.title ?? file.path.slice(file.path.lastIndexOf('/') + 1);
    const location = { uri: file.path, range: rangeIn(block, block.head.span) };
    found.push({ name, kind: KINDS[kind], location, containerName: container });
    if (found.length >= MOST) return found;
  }
  return found;
}
