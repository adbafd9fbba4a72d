import * as vscode from 'vscode';
import type { TextChanges } from '../../server/protocol.js';
import type { App } from '../app.js';

/**
 * Writes the server's edit into the text, as one step that can be undone. Files that had no unsaved changes are saved
 * again, so that a click in a table leaves nothing half done.
 */
export async function applyEdit(app: App, edit: TextChanges): Promise<void> {
  const uris = Object.keys(edit.changes).map((uri) => vscode.Uri.parse(uri, true));
  const documents = await Promise.all(uris.map((uri) => vscode.workspace.openTextDocument(uri)));
  const clean = documents.filter((document) => !document.isDirty && !document.isUntitled);
  if (!(await vscode.workspace.applyEdit(await app.server.toWorkspaceEdit(edit)))) {
    throw new Error(vscode.l10n.t('VS Code refused the change: the file has changed meanwhile or cannot be written.'));
  }
  await Promise.all(clean.map((document) => document.save()));
}
