import {
  type AstNode,
  type Cancellation,
  DefaultLangiumDocumentFactory,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Mutable,
  type ParseResult,
  type URI,
} from 'langium';
import type { SourceFile } from '../../grammar/generated/ast.js';
import { parse } from '../../syntax/parse.js';
import type { Analyst } from '../analysis.js';

/** Reads a document from its earlier state: its tree is the one that the analyst has, node for node. */
export class BlockDocumentFactory extends DefaultLangiumDocumentFactory {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly analyst: Analyst,
  ) {
    super(services);
  }

  protected override parse<T extends AstNode>(uri: URI, text: string): ParseResult<T> {
    const key = uri.toString();
    const known = this.analyst.source(key);
    // A request right behind a keystroke may have read the text already.
    const value = known?.text === text ? known : parse(text, known);
    this.analyst.set(key, value);
    return { value: value as AstNode as T, parserErrors: [], lexerErrors: [], lexerReport: { diagnostics: [] } };
  }

  protected override parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
    return Promise.resolve(this.parse<T>(uri, text));
  }

  /** The old text stands in the tree; Langium would ask its second tree (CST) for it, which we have not. */
  override async update<T extends AstNode>(
    document: Mutable<LangiumDocument<T>>,
    token: Cancellation.CancellationToken,
  ) {
    const textDocument = this.textDocuments?.get(document.uri.toString());
    const text = await this.getUpdatedText(document, textDocument, token);
    Object.defineProperty(document, 'textDocument', {
      configurable: true,
      ...(textDocument ? { value: textDocument } : { get: this.createTextDocumentGetter(document.uri, text) }),
    });
    if ((document.parseResult.value as AstNode as SourceFile).text !== text) {
      document.parseResult = this.parse<T>(document.uri, text);
      (document.parseResult.value as Mutable<T>).$document = document;
    }
    document.state = DocumentState.Parsed;
    return document;
  }
}
