import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { ACTION_KINDS } from '../language/lsp/actions/code-actions.js';

/** Announces what Langium has no word for. */
export class DubanLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities } = super.buildInitializeResult(params);
    return {
      serverInfo: { name: 'Duban 督办' },
      capabilities: {
        ...capabilities,
        workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
        selectionRangeProvider: true,
        codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
      },
    };
  }
}
