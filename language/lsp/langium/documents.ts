import {
  type Cancellation,
  DefaultLangiumDocumentFactory,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ParseResult,
  type AstNode,
  type Mutable,
  type URI,
} from 'langium';
import type { Analyst } from '../analysis.js';
import type { BlockParser, FileNode } from './parser.js';

/** Parses a document from its earlier state, and tells the analyst what it says now. */
export class BlockDocumentFactory extends DefaultLangiumDocumentFactory {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly analyst: Analyst,
  ) {
    super(services);
  }

  protected override parse<T extends AstNode>(uri: URI, text: string): ParseResult<T> {
    const parser = this.serviceRegistry.getServices(uri).parser.LangiumParser as BlockParser;
    const key = uri.toString();
    const result = parser.parseFile(text, this.analyst.source(key));
    this.analyst.set(key, result.value.source);
    return result as unknown as ParseResult<T>;
  }

  protected override parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
    return Promise.resolve(this.parse<T>(uri, text));
  }

  /** The old text is the source's: asking the CST for it, as Langium does, would make every node of the file. */
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
    if ((document.parseResult.value as unknown as Partial<FileNode>).source?.text !== text) {
      document.parseResult = this.parse<T>(document.uri, text);
      (document.parseResult.value as Mutable<T>).$document = document;
    }
    document.state = DocumentState.Parsed;
    return document;
  }
}
