import * as vscode from 'vscode';
import type { App } from '../app.js';

/** What VS Code itself shows; the rest is for Excel, Word or the browser, which only a desktop host can start. */
const SHOWN_HERE = /\.(md|csv|json|ics|txt|duban|督办)$/i;

const canOpen = (app: App, uri: vscode.Uri): boolean =>
  SHOWN_HERE.test(uri.path) ||
  (app.host === 'node' && vscode.env.uiKind === vscode.UIKind.Desktop && uri.scheme === 'file');

async function open(uri: vscode.Uri): Promise<void> {
  if (/\.md$/i.test(uri.path)) await vscode.commands.executeCommand('markdown.showPreview', uri);
  else if (SHOWN_HERE.test(uri.path)) await vscode.commands.executeCommand('vscode.open', uri);
  else await vscode.env.openExternal(uri);
}

/** Says where the documents lie and, as the setting wants, opens the first or offers to. Does not wait for the answer. */
export async function offerToOpen(
  app: App,
  title: string,
  targets: readonly vscode.Uri[],
  remarks: readonly string[],
): Promise<void> {
  const [first] = targets;
  if (!first) return;
  const after = vscode.workspace.getConfiguration('duban').get<'ask' | 'always' | 'never'>('export.openAfter', 'ask');
  if (after === 'always' && canOpen(app, first)) return open(first);
  const where = vscode.workspace.asRelativePath(targets.length > 1 ? vscode.Uri.joinPath(first, '..') : first);
  const message = [vscode.l10n.t('{0} saved: {1}', title, where), ...remarks].join(' ');
  const opening = vscode.l10n.t('Open');
  const offers = after === 'ask' && canOpen(app, first) ? [opening] : [];
  void vscode.window.showInformationMessage(message, ...offers).then((answer) => {
    if (answer === opening) void open(first);
  });
}
