import {
  DefaultNameProvider,
  type DocumentValidator,
  EMPTY_STREAM,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type LocalSymbols,
  type Module,
  type PartialLangiumCoreServices,
  type ReferenceDescriptionProvider,
  type ScopeComputation,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Analyst } from '../analysis.js';
import { BlockDocumentFactory } from './documents.js';
import { LineLexer } from './lexer.js';
import { createBlockParser, type FileNode } from './parser.js';
import { LazyLinker, RegistryScopeProvider } from './references.js';

/** What the editor is told about a document as soon as it has been read. */
export type QuickDiagnostics = (uri: string) => Diagnostic[];

/** Completion asks the workspace model; Langium's second parser is never built. */
const NO_PARSER = undefined as unknown as LangiumCoreServices['parser']['CompletionParser'];

/** Shared services: documents are parsed from their earlier state and handed to the analyst. */
export const sharedModule = (
  analyst: Analyst,
): Module<
  LangiumSharedCoreServices,
  { workspace: Pick<LangiumSharedCoreServices['workspace'], 'LangiumDocumentFactory'> }
> => ({
  workspace: { LangiumDocumentFactory: (services) => new BlockDocumentFactory(services, analyst) },
});

/**
 * The language's own core services. Langium's phases after parsing stay, but have nothing to do: names are resolved by
 * the workspace model, on demand, and findings come from the checker.
 */
export const coreModule = (
  analyst: Analyst,
  quick: QuickDiagnostics,
): Module<LangiumCoreServices, PartialLangiumCoreServices> => ({
  parser: {
    Lexer: (services) => new LineLexer(services),
    LangiumParser: (services) => createBlockParser(services),
    CompletionParser: () => NO_PARSER,
  },
  references: {
    Linker: (services) => new LazyLinker(services),
    NameProvider: () => new DefaultNameProvider(),
    ScopeComputation: () => new NothingToCompute(),
    ScopeProvider: (services) =>
      new RegistryScopeProvider(
        () => analyst,
        (uri) => fileNode(services, uri),
      ),
  },
  workspace: { ReferenceDescriptionProvider: () => new NothingToDescribe() },
  validation: { DocumentValidator: () => new CheckerValidator(quick) },
});

function fileNode({ shared }: LangiumCoreServices, uri: string): FileNode | undefined {
  const document = shared.workspace.LangiumDocuments.all.find((candidate) => candidate.uri.toString() === uri);
  return document?.parseResult.value as FileNode | undefined;
}

class NothingToCompute implements ScopeComputation {
  async collectExportedSymbols(): Promise<[]> {
    return [];
  }

  async collectLocalSymbols(): Promise<LocalSymbols> {
    return { has: () => false, getStream: () => EMPTY_STREAM };
  }
}

class NothingToDescribe implements ReferenceDescriptionProvider {
  async createDescriptions(): Promise<[]> {
    return [];
  }
}

class CheckerValidator implements DocumentValidator {
  constructor(private readonly quick: QuickDiagnostics) {}

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    return this.quick(document.uri.toString());
  }
}
