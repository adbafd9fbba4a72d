import type { LangiumDocument, Module } from 'langium';
import type { LangiumServices, PartialLangiumServices } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { Position } from 'vscode-languageserver-types';
import type { LightPolicy } from '../standing/policy.js';
import { codeActions } from './actions/code-actions.js';
import type { Analyst, Spot, View } from './analysis.js';
import { spotAt } from './analysis.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.js';
import { codeLenses, type LensCommands } from './code-lens.js';
import { completions, TRIGGERS } from './completion/completion.js';
import type { Findings } from './diagnostics.js';
import { documentLinks } from './document-links.js';
import { foldingRanges } from './folding.js';
import { formatDocument, formatOnType, formatRange, ON_TYPE } from './formatting.js';
import { hover } from './hover.js';
import { inlayHints, type InlayHintSettings } from './inlay-hints.js';
import { definition, highlights, references } from './navigation.js';
import { offsetAt } from './places.js';
import { BadName, prepareRename, rename } from './rename.js';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from './semantic-tokens.js';
import { documentSymbols } from './symbols.js';

/** What the features of the editor need besides the text. */
export interface Editor {
  readonly analyst: Analyst;
  readonly findings: Findings;
  readonly commands: LensCommands;
  /** The text of an open document as the client last sent it, which may be newer than what was built from it. */
  openText(uri: string): string | undefined;
  /** Paths that attachments of a directive file can have, relative to it. */
  readonly filesNear: (uri: string) => Promise<readonly string[]>;
  /** Asked every time: settings change. */
  settings(): { readonly inlayHints: InlayHintSettings; readonly codeLens: boolean; readonly policy?: LightPolicy };
}

/** A refusal is for the clerk: its sentence is shown as it is. */
function told<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (error instanceof BadName) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}

const numbered = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name, index) => [name, index]));

/** Every feature in its place among Langium's services. The features themselves are plain functions of a view. */
export function lspModule(editor: Editor): Module<LangiumServices, PartialLangiumServices> {
  const viewAt = ({ uri }: { readonly uri: string }): View | undefined => {
    // Langium answers from the last build when a request follows a keystroke at once; the position would not fit.
    editor.analyst.read(uri, editor.openText(uri));
    return editor.analyst.view(uri);
  };
  const viewOf = (document: LangiumDocument): View | undefined => viewAt({ uri: document.uri.toString() });
  const at = <T>(
    document: LangiumDocument,
    { position }: { readonly position: Position },
    answer: (spot: Spot) => T,
  ): T | undefined => {
    const view = viewOf(document);
    const spot = view && spotAt(view, position);
    return spot && answer(spot);
  };
  const seen = <T>(document: LangiumDocument, answer: (view: View) => T): T | undefined => {
    const view = viewOf(document);
    return view && answer(view);
  };
  const tokens = (document: LangiumDocument) => seen(document, (view) => semanticTokens(view)) ?? { data: [] };
  const none = (): undefined => undefined;
  return {
    lsp: {
      CompletionProvider: () => ({
        completionOptions: { triggerCharacters: TRIGGERS },
        getCompletion: (document, { position }) =>
          seen(document, (view) => completions(view, position, editor.filesNear)),
      }),
      HoverProvider: () => ({
        getHoverContent: (document, params) => at(document, params, (spot) => hover(spot, editor.settings().policy)),
      }),
      DefinitionProvider: () => ({ getDefinition: (document, params) => at(document, params, definition) }),
      ReferencesProvider: () => ({
        findReferences: (document, params) =>
          at(document, params, (spot) => references(spot, params.context.includeDeclaration)) ?? [],
      }),
      DocumentHighlightProvider: () => ({
        getDocumentHighlight: (document, params) => at(document, params, highlights),
      }),
      RenameProvider: () => ({
        rename: (document, params) => at(document, params, (spot) => told(() => rename(spot, params.newName))),
        prepareRename: (document, params) => at(document, params, (spot) => told(() => prepareRename(spot))),
      }),
      DocumentSymbolProvider: () => ({ getSymbols: (document) => seen(document, documentSymbols) ?? [] }),
      FoldingRangeProvider: () => ({ getFoldingRanges: (document) => seen(document, foldingRanges) ?? [] }),
      Formatter: () => ({
        formatOnTypeOptions: { firstTriggerCharacter: ON_TYPE.first, moreTriggerCharacter: [...ON_TYPE.more] },
        formatDocument: (document) => seen(document, formatDocument) ?? [],
        formatDocumentRange: (document, { range }) => seen(document, (view) => formatRange(view, range)) ?? [],
        formatDocumentOnType: (document, { position, ch }) =>
          seen(document, (view) => formatOnType(view, position, ch)) ?? [],
      }),
      CodeActionProvider: () => ({
        getCodeActions: (document, { range, context }) =>
          seen(document, (view) => {
            const { standing, file } = view;
            const found = (editor.findings.known(standing) ?? editor.findings.all(standing)).get(file.path) ?? [];
            return codeActions(view, range, found, context.only);
          }),
      }),
      SemanticTokenProvider: () => ({
        tokenTypes: numbered(TOKEN_TYPES),
        tokenModifiers: numbered(TOKEN_MODIFIERS),
        semanticTokensOptions: {
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
          full: true,
          range: true,
        },
        semanticHighlight: tokens,
        semanticHighlightDelta: tokens,
        semanticHighlightRange: (document, { range }) =>
          seen(document, (view) => {
            const { source } = view.file;
            return semanticTokens(view, { start: offsetAt(source, range.start), end: offsetAt(source, range.end) });
          }) ?? { data: [] },
      }),
      InlayHintProvider: () => ({
        getInlayHints: (document, { range }) => {
          const { inlayHints: wanted, policy } = editor.settings();
          return seen(document, (view) => inlayHints(view, range, wanted, policy));
        },
      }),
      CodeLensProvider: () => ({
        provideCodeLens: (document) =>
          editor.settings().codeLens ? seen(document, (view) => codeLenses(view, editor.commands)) : none(),
      }),
      DocumentLinkProvider: () => ({ getDocumentLinks: (document) => seen(document, documentLinks) ?? [] }),
      CallHierarchyProvider: () => ({
        prepareCallHierarchy: (document, params) => at(document, params, prepareCallHierarchy),
        incomingCalls: ({ item }) => incomingCalls(viewAt(item), item),
        outgoingCalls: ({ item }) => outgoingCalls(viewAt(item), item),
      }),
    },
  };
}
