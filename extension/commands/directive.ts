import * as vscode from 'vscode';

/** The directive file that a command is about: the one clicked in the explorer, else the active editor's. */
export function directiveUri(clicked: unknown): string | undefined {
  if (clicked instanceof vscode.Uri) return clicked.toString();
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'duban') return document.uri.toString();
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && /\.(duban|督办)$/.test(input.uri.path)
    ? input.uri.toString()
    : undefined;
}

/** The same, or an open choice among the workspace's files; undefined when the clerk cancels. */
export async function chooseDirective(clicked: unknown): Promise<string | undefined> {
  const known = directiveUri(clicked);
  if (known) return known;
  const files = await vscode.workspace.findFiles('**/*.{duban,督办}');
  if (files.length === 0) throw new Error(vscode.l10n.t('There is no directive file (.duban) in this workspace.'));
  const items = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri: uri.toString() }));
  const [only] = items;
  if (items.length === 1) return only?.uri;
  const sorted = items.sort((a, b) => (a.label < b.label ? -1 : 1));
  return (await vscode.window.showQuickPick(sorted, { placeHolder: vscode.l10n.t('Which directive file?') }))?.uri;
}
