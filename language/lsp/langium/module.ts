import {
  type DocumentValidator,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Analyst } from '../analysis.js';
import { BlockDocumentFactory } from './documents.js';
import { BlockExports, BlockIndex, BlockLinker, BlockReferences, RegisterScopes } from './references.js';

/** What the editor is told about a document as soon as it has been read. */
export type QuickDiagnostics = (uri: string) => Diagnostic[];

/** The line parser makes the nodes, and completion asks the workspace model: Langium's own parsers are never built. */
const NO_PARSER = undefined as unknown as LangiumCoreServices['parser']['LangiumParser'] &
  LangiumCoreServices['parser']['CompletionParser'];

/** Shared services: documents are read from their earlier state, and indexed when somebody asks. */
export const sharedModule = (
  analyst: Analyst,
): Module<
  LangiumSharedCoreServices,
  { workspace: Pick<LangiumSharedCoreServices['workspace'], 'LangiumDocumentFactory' | 'IndexManager'> }
> => ({
  workspace: {
    LangiumDocumentFactory: (services) => new BlockDocumentFactory(services, analyst),
    IndexManager: (services) => new BlockIndex(services, analyst),
  },
});

/** The language's own core services: findings come from the checker. */
export const coreModule = (
  analyst: Analyst,
  quick: QuickDiagnostics,
): Module<LangiumCoreServices, PartialLangiumCoreServices> => ({
  parser: { LangiumParser: () => NO_PARSER, CompletionParser: () => NO_PARSER },
  references: {
    Linker: (services) => new BlockLinker(services),
    References: (services) => new BlockReferences(services),
    ScopeComputation: () => new BlockExports(analyst),
    ScopeProvider: () => new RegisterScopes(analyst),
  },
  validation: { DocumentValidator: () => new CheckerValidator(quick) },
});

class CheckerValidator implements DocumentValidator {
  constructor(private readonly quick: QuickDiagnostics) {}

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    return this.quick(document.uri.toString());
  }
}
