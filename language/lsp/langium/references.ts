import {
  type AstNode,
  type AstNodeDescription,
  DefaultIndexManager,
  DefaultLinker,
  DefaultReferences,
  type DocumentSegment,
  type FindReferencesOptions,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type LocalSymbols,
  EMPTY_STREAM,
  type Reference,
  type ReferenceDescription,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
  type Stream,
  stream,
  URI,
} from 'langium';
import type { Block } from '../../grammar/generated/ast.js';
import type { Entity } from '../../model/entities.js';
import type { DirectiveFile, Workspace } from '../../scope/workspace.js';
import type { Span } from '../../text/span.js';
import type { Analyst, View } from '../analysis.js';
import { declarationOf, mentionsIn, type Named, type Names, sameTarget, type Target } from '../mentions.js';
import { rangeIn } from '../places.js';
import { type Exported, nameOf } from '../symbols.js';

/*
 * Langium's linking and indexing over our blocks. All of it waits until somebody asks: one edited line can change what a
 * name means anywhere (an alias, a new unit, a former id), and to describe every name anew at each keystroke would cost
 * more than the keystroke itself. What was worked out is kept until the next change.
 */

const pathOf = ({ $containerIndex }: Block): string => `/blocks@${$containerIndex ?? 0}`;

/** Where a span of a block stands now. */
class Segment implements DocumentSegment {
  constructor(
    private readonly block: Block,
    private readonly span: Span,
  ) {}

  get offset(): number {
    return this.block.start + this.span.start;
  }

  get end(): number {
    return this.block.start + this.span.end;
  }

  get length(): number {
    return this.span.end - this.span.start;
  }

  get range(): DocumentSegment['range'] {
    return rangeIn(this.block, this.span);
  }
}

/** A block as the index knows it. */
export interface BlockDescription extends AstNodeDescription, Exported {
  readonly name: string;
  readonly node: Block;
}

/** What a file exports: every block with a head that is known. */
export class BlockExports implements ScopeComputation {
  constructor(private readonly analyst: Analyst) {}

  exportsOf(file: DirectiveFile): BlockDescription[] {
    const documentUri = URI.parse(file.path);
    const found: BlockDescription[] = [];
    for (const entity of file.entities) {
      const { block, kind } = entity;
      if (!block.head || !kind) continue;
      const name = nameOf(entity);
      const nameSegment = new Segment(block, block.head.span);
      found.push({ node: block, entity, file, name, type: block.$type, documentUri, path: pathOf(block), nameSegment });
    }
    return found;
  }

  async collectExportedSymbols({ uri }: { readonly uri: URI }): Promise<AstNodeDescription[]> {
    const view = this.analyst.view(uri.toString());
    return view ? this.exportsOf(view.file) : [];
  }

  /** Blocks do not nest: what is declared is declared for the folder. */
  async collectLocalSymbols(): Promise<LocalSymbols> {
    return { has: () => false, getStream: () => EMPTY_STREAM };
  }
}

/** A name that means something in a block, as a scope gives it; most are asked for no more than their meaning. */
class ScopedName implements AstNodeDescription {
  constructor(readonly named: Named) {}

  get name(): string {
    return this.named.$refText;
  }

  get node(): Block {
    return this.named.ref;
  }

  get type(): 'Block' {
    return this.node.$type;
  }

  get documentUri(): URI {
    return URI.parse(declarationOf(this.named.target).path);
  }

  get path(): string {
    return pathOf(this.node);
  }
}

/**
 * What the names of a block mean. The register and the identity rules of the language decide (elided prefixes, aliases,
 * groups, former ids, folders), and they are asked with the whole block.
 */
export class RegisterScopes implements ScopeProvider {
  constructor(private readonly analyst: Analyst) {}

  getScope({ container }: Pick<ReferenceInfo, 'container'>): Scope {
    const elements = (): ScopedName[] => this.elements(container as Block);
    return {
      getElement: (name) => elements().find((element) => element.name === name),
      getElements: (name) => stream(elements().filter((element) => element.name === name)),
      getAllElements: () => stream(elements()),
    };
  }

  private elements(block: Block): ScopedName[] {
    const view = this.analyst.viewOf(block.$container);
    const entity = view?.file.entities[block.$containerIndex ?? 0];
    if (!view || !entity) return [];
    return Array.from(mentionsIn(view.workspace, view.file, entity), (named) => new ScopedName(named));
  }
}

/** Fills in a block's cross-references when somebody asks for them, and again after a change anywhere. */
export class BlockLinker extends DefaultLinker {
  private readonly linked = new WeakMap<Workspace, WeakSet<Block>>();

  override async link(): Promise<void> {}

  override unlink(): void {}

  namesOf(workspace: Workspace, block: Block): readonly Named[] {
    let done = this.linked.get(workspace);
    if (!done) this.linked.set(workspace, (done = new WeakSet()));
    if (!done.has(block)) {
      const scope = this.scopeProvider.getScope({ container: block, property: 'names', reference: ANY });
      const names = scope.getAllElements().map((element) => (element as ScopedName).named);
      block.names = names.toArray();
      done.add(block);
    }
    return block.names as Named[];
  }
}

/** Every name of the block is asked for at once: each is understood from those beside it. */
const ANY: Reference = { $refText: '', ref: undefined };

/** A reference as the index knows it, with its meaning. */
export class IndexedName implements ReferenceDescription {
  constructor(readonly named: Named) {}

  get sourceUri(): URI {
    return URI.parse(this.named.mention.file.path);
  }

  get sourcePath(): string {
    return pathOf(this.named.mention.entity.block);
  }

  get targetUri(): URI {
    return URI.parse(declarationOf(this.named.target).path);
  }

  get targetPath(): string {
    return pathOf(this.named.ref);
  }

  get segment(): DocumentSegment {
    return new Segment(this.named.mention.entity.block, this.named.mention.span);
  }

  get local(): boolean {
    return declarationOf(this.named.target).path === this.named.mention.file.path;
  }
}

const described = (named: Named): IndexedName => new IndexedName(named);

/** Langium's index: the blocks that files export, and every reference by the block that it means. */
export class BlockIndex extends DefaultIndexManager {
  private readonly names = new WeakMap<Workspace, ReadonlyMap<Block, readonly Named[]>>();
  private readonly inFiles = new WeakMap<Workspace, Map<DirectiveFile, readonly Named[]>>();

  constructor(
    services: LangiumSharedCoreServices,
    private readonly analyst: Analyst,
  ) {
    super(services);
  }

  override async updateContent(): Promise<void> {}

  override async updateReferences(): Promise<void> {}

  override isAffected(): boolean {
    return false;
  }

  override allElements(nodeType?: string, uris?: Set<string>): Stream<BlockDescription> {
    const { files } = this.analyst.current();
    return stream(files)
      .filter(({ path }) => (nodeType === undefined || nodeType === 'Block') && (!uris || uris.has(path)))
      .flatMap((file) => this.servicesOf(file).references.ScopeComputation.exportsOf(file));
  }

  override findAllReferences(target: AstNode): Stream<IndexedName> {
    return stream(this.byTarget(this.analyst.current()).get(target as Block) ?? []).map(described);
  }

  /** The same in one file, without looking at the others. */
  findReferencesIn(file: DirectiveFile, target: AstNode): Stream<IndexedName> {
    return stream(this.inFile(this.analyst.current(), file))
      .filter(({ ref }) => ref === target)
      .map(described);
  }

  private servicesOf(file: DirectiveFile): DubanCoreServices {
    return this.serviceRegistry.getServices(URI.parse(file.path)) as DubanCoreServices;
  }

  private inFile(workspace: Workspace, file: DirectiveFile): readonly Named[] {
    let known = this.inFiles.get(workspace);
    if (!known) this.inFiles.set(workspace, (known = new Map()));
    let found = known.get(file);
    if (!found) {
      const { Linker } = this.servicesOf(file).references;
      found = file.entities.flatMap(({ block }) => Linker.namesOf(workspace, block));
      known.set(file, found);
    }
    return found;
  }

  private byTarget(workspace: Workspace): ReadonlyMap<Block, readonly Named[]> {
    let index = this.names.get(workspace) as Map<Block, Named[]> | undefined;
    if (!index) {
      index = new Map();
      for (const file of workspace.files) {
        for (const named of this.inFile(workspace, file)) {
          const known = index.get(named.ref);
          if (known) known.push(named);
          else index.set(named.ref, [named]);
        }
      }
      this.names.set(workspace, index);
    }
    return index;
  }
}

/** The parts of Langium's services that are ours. */
export interface DubanCoreServices extends LangiumCoreServices {
  readonly references: LangiumCoreServices['references'] & {
    readonly Linker: BlockLinker;
    readonly References: BlockReferences;
    readonly ScopeComputation: BlockExports;
    readonly ScopeProvider: RegisterScopes;
  };
}

/** Langium's references, and what the domain adds: one head can declare several units (东城区、西城区). */
export class BlockReferences extends DefaultReferences implements Names {
  declare protected readonly index: BlockIndex;

  constructor(private readonly own: LangiumCoreServices) {
    super(own);
  }

  /** Declarations are names like others: a head, and the aliases below it. */
  override findReferences(
    target: AstNode,
    options: Omit<FindReferencesOptions, 'documentUri'> & { readonly within?: DirectiveFile },
  ): Stream<IndexedName> {
    const found = options.within
      ? this.index.findReferencesIn(options.within, target)
      : this.index.findAllReferences(target);
    return options.includeDeclaration ? found : found.filter(({ named }) => !named.declares);
  }

  in({ workspace, entity }: Pick<View, 'workspace'> & { readonly entity: Entity }): readonly Named[] {
    return (this.own.references.Linker as BlockLinker).namesOf(workspace, entity.block);
  }

  of(target: Target, { declarations, within }: { declarations: boolean; within?: DirectiveFile }): readonly Named[] {
    const { block } = declarationOf(target).entity;
    return this.findReferences(block, { includeDeclaration: declarations, ...(within ? { within } : {}) })
      .map(({ named }) => named)
      .filter((named) => sameTarget(named.target, target))
      .toArray();
  }
}
