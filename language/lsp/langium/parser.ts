import {
  type AstNode,
  CompositeCstNodeImpl,
  createParser,
  CstNodeBuilder,
  LangiumParser,
  type LangiumCoreServices,
  LeafCstNodeImpl,
  type ParseResult,
  type ParserOptions,
  RootCstNodeImpl,
} from 'langium';
import type { File, Preamble, Block as BlockNode } from '../../grammar/generated/ast.js';
import type { Block, SourceFile } from '../../syntax/ast.js';
import { parse } from '../../syntax/parse.js';
import type { Token } from './lexer.js';

/** The tree of one file: Langium's nodes over the blocks of the syntax parser. */
export interface FileNode extends File {
  readonly source: SourceFile;
}

/**
 * Parses block by block. What is a block is decided by `syntax/parse`, which reads the changed ones only; Langium's
 * parser then makes the nodes of a block when somebody first asks for them and keeps them for as long as the block
 * stays the same, wherever it moves: positions of its CST count from the block's start.
 */
export class BlockParser extends LangiumParser {
  private readonly nodes = new WeakMap<Block, BlockNode | Preamble>();
  private readonly builder = new BlockCstBuilder();

  constructor(services: LangiumCoreServices) {
    super(services);
    // The builder is private in Langium 4.4 (pinned): there is no other way to make CST nodes that can move.
    (this as unknown as { nodeBuilder: CstNodeBuilder }).nodeBuilder = this.builder;
  }

  override parse<T extends AstNode = AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
    if (options?.rule) return super.parse<T>(text, options);
    return this.parseFile(text) as unknown as ParseResult<T>;
  }

  /** Reads a file; the tree of its earlier state, if given, is used up. */
  parseFile(text: string, previous?: SourceFile): ParseResult<FileNode> {
    return {
      value: this.fileNode(parse(text, previous)),
      parserErrors: [],
      lexerErrors: [],
      lexerReport: { diagnostics: [] },
    };
  }

  /** A file whose children are made on demand: opening a workspace makes none. */
  private fileNode(source: SourceFile): FileNode {
    const file = { $type: 'File', source } as unknown as FileNode;
    let children: { readonly preamble: Preamble | undefined; readonly blocks: BlockNode[] } | undefined;
    const cst = new RootCstNodeImpl(source.text);
    cst.astNode = file;
    const made = (): NonNullable<typeof children> => (children ??= this.children(file, cst));
    const lazy = (key: string, get: () => unknown, enumerable = true): void => {
      Object.defineProperty(file, key, { enumerable, configurable: true, get });
    };
    lazy('preamble', () => made().preamble);
    lazy('blocks', () => made().blocks);
    Object.defineProperty(file, 'source', { enumerable: false });
    lazy(
      '$cstNode',
      () => {
        made();
        return cst;
      },
      false,
    );
    return file;
  }

  private children(file: FileNode, cst: RootCstNodeImpl): { preamble: Preamble | undefined; blocks: BlockNode[] } {
    const blocks: BlockNode[] = [];
    let preamble: Preamble | undefined;
    for (const block of file.source.blocks) {
      // What stands before the first head may be comments and strays only: nothing to make a node of.
      if (!block.head && block.fields.length === 0) continue;
      const node = this.blockNode(block) as BlockNode & Mutable;
      node.$container = file;
      if (node.$cstNode) {
        (node.$cstNode as CompositeCstNodeImpl).container = cst;
        cst.content.push(node.$cstNode);
      }
      if (block.head) {
        node.$containerProperty = 'blocks';
        node.$containerIndex = blocks.length;
        blocks.push(node);
      } else {
        node.$containerProperty = 'preamble';
        preamble = node as unknown as Preamble;
      }
    }
    return { preamble, blocks };
  }

  private blockNode(block: Block): BlockNode | Preamble {
    let node = this.nodes.get(block);
    if (!node) {
      this.builder.block = block;
      node = super.parse<BlockNode | Preamble>(block.text, { rule: block.head ? 'Block' : 'Preamble' }).value;
      this.nodes.set(block, node);
    }
    return node;
  }
}

interface Mutable {
  $container: AstNode;
  $containerProperty: string;
  $containerIndex?: number;
}

const NOWHERE = { start: 0, line: 0 };

/** A leaf that counts from its block, which knows where it stands. */
class BlockLeaf extends LeafCstNodeImpl {
  constructor(
    private readonly block: Pick<Block, 'start' | 'line'>,
    token: Token,
    hidden: boolean,
  ) {
    const { startOffset, startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 } = token;
    const { image, tokenType } = token;
    super(startOffset, image.length, startLine - 1, startColumn - 1, endLine - 1, endColumn, tokenType, hidden);
  }

  override get offset(): number {
    return super.offset + this.block.start;
  }

  override get end(): number {
    return super.end + this.block.start;
  }

  override get range(): LeafCstNodeImpl['range'] {
    const { start, end } = super.range;
    const { line } = this.block;
    return {
      start: { line: start.line + line, character: start.character },
      end: { line: end.line + line, character: end.character },
    };
  }
}

/** Ranges are not remembered: the block moves. */
class BlockComposite extends CompositeCstNodeImpl {
  override get range(): CompositeCstNodeImpl['range'] {
    (this as unknown as { _rangeCache: undefined })._rangeCache = undefined;
    return super.range;
  }
}

interface BuilderState {
  rootNode: CompositeCstNodeImpl;
  nodeStack: CompositeCstNodeImpl[];
}

class BlockCstBuilder extends CstNodeBuilder {
  block: Pick<Block, 'start' | 'line'> = NOWHERE;

  protected override createLeafNode(token: Token, hidden: boolean): LeafCstNodeImpl {
    return new BlockLeaf(this.block, token, hidden);
  }

  override buildRootNode(): RootCstNodeImpl {
    const root = new BlockComposite();
    const state = this as unknown as BuilderState;
    state.rootNode = root;
    state.nodeStack = [root];
    return root as unknown as RootCstNodeImpl;
  }

  override buildCompositeNode(...[feature]: Parameters<CstNodeBuilder['buildCompositeNode']>): CompositeCstNodeImpl {
    const node = new BlockComposite();
    node.grammarSource = feature;
    this.appendChild(this.current, node);
    (this as unknown as BuilderState).nodeStack.push(node);
    return node;
  }
}

/** The parser, ready to run. */
export function createBlockParser(services: LangiumCoreServices): BlockParser {
  const parser = new BlockParser(services);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
