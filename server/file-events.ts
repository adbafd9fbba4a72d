import { URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import { type DidChangeWatchedFilesParams, FileChangeType, type TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Membership } from './membership.js';
import { kindOf } from './runtime.js';

/** What happens to files outside the editor, and to those that it closes. */
export class FileEvents extends DefaultDocumentUpdateHandler {
  constructor(
    private readonly services: LangiumSharedServices,
    private readonly membership: Membership,
    /** The configuration or rules of what is left out have changed. */
    private readonly rulesChanged: () => void,
  ) {
    super(services);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    const { TextDocuments } = this.services.workspace;
    // A file that is open is what its editor says, also while it is gone from the disk.
    const changes = params.changes.filter(({ uri }) => !TextDocuments.get(URI.parse(uri)));
    super.didChangeWatchedFiles({ changes });
    const isRule = (uri: string): boolean => kindOf(uri) === 'config' || kindOf(uri) === 'ignore';
    if (changes.some(({ uri, type }) => isRule(uri) || (type === FileChangeType.Deleted && kindOf(uri) === undefined)))
      this.rulesChanged();
  }

  /** The buffer is gone: what counts is the disk again, and nothing where the file is not one of the workspace's. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    const isOurs = this.membership.has(uri.toString());
    void (isOurs ? this.services.workspace.FileSystemProvider.exists(uri) : Promise.resolve(false)).then((exists) => {
      // It may have been opened again meanwhile.
      if (this.services.workspace.TextDocuments.get(uri)) return;
      this.fireDocumentUpdate(exists ? [uri] : [], exists ? [] : [uri]);
    });
  }
}
