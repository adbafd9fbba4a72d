import {
  type AstNode,
  type AstNodeDescription,
  type CstNode,
  DefaultLinker,
  type Reference,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  stream,
} from 'langium';
import type { Block as BlockNode, Field } from '../../grammar/generated/ast.js';
import { mentionsIn, type Target } from '../mentions.js';
import type { Analyst } from '../analysis.js';
import type { FileNode } from './parser.js';

/**
 * The scope of a name is what the register and the identity rules of the language say (elided prefixes, aliases, groups,
 * former ids, folders): they are asked with the whole block, because 交通局 means 市交通局 behind 市发改委 only. All
 * look-ups underneath are by Map.
 */
export class RegistryScopeProvider implements ScopeProvider {
  constructor(
    private readonly analyst: () => Analyst,
    private readonly fileNode: (uri: string) => FileNode | undefined,
  ) {}

  getScope(context: ReferenceInfo): Scope {
    const elements = (): AstNodeDescription[] => {
      const description = this.describe(context);
      return description ? [description] : [];
    };
    return {
      getElement: (name) => elements().find((element) => element.name === name),
      getElements: (name) => stream(elements().filter((element) => element.name === name)),
      getAllElements: () => stream(elements()),
    };
  }

  private describe({ container, reference }: ReferenceInfo): AstNodeDescription | undefined {
    const node = container as Field;
    const block = node.$container as BlockNode;
    const file = block.$container as unknown as FileNode | undefined;
    const uri = file?.$document?.uri.toString();
    const view = uri === undefined ? undefined : this.analyst().view(uri);
    const start = reference.$refNode?.offset;
    if (!view || start === undefined) return undefined;
    const entity = view.file.entities.find(
      ({ block: { start: from, text } }) => from <= start && start < from + text.length,
    );
    if (!entity) return undefined;
    const at = start - entity.block.start;
    for (const { target, mention } of mentionsIn(view.workspace, view.file, entity)) {
      if (mention.span.start === at) return this.description(target, reference.$refText);
    }
    return undefined;
  }

  private description(target: Target, name: string): AstNodeDescription | undefined {
    const [path, entity] =
      target.kind === 'block'
        ? [target.block.file.path, target.block.entity]
        : target.kind === 'unit'
          ? [target.unit.path, target.unit.entity]
          : [target.post.path, target.post.entity];
    const file = this.fileNode(path);
    const node = file?.blocks.find(({ $cstNode }) => $cstNode && $cstNode.offset >= entity.block.start);
    return node && file?.$document && { node, name, type: node.$type, documentUri: file.$document.uri, path: '' };
  }
}

/**
 * References that are looked up whenever somebody asks, and never in advance: blocks outlive the files that they name,
 * so a remembered target could be a dead one, and linking thousands of names at every keystroke would serve nobody.
 */
export class LazyLinker extends DefaultLinker {
  override async link(): Promise<void> {}

  override buildReference(node: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
    const description = (): AstNodeDescription | undefined =>
      this.scopeProvider.getScope({ container: node, property, reference }).getElement(refText);
    const reference: Reference = {
      $refText: refText,
      ...(refNode ? { $refNode: refNode } : {}),
      get ref() {
        return description()?.node;
      },
      get $nodeDescription() {
        return description();
      },
      get error() {
        return undefined;
      },
    };
    return reference;
  }
}
