import * as vscode from 'vscode';
import type { Place } from '../../server/protocol.js';

const toRange = ({ start, end }: Place['range']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Shows a place of the text and selects its start, beside a panel if one has the focus. */
export async function reveal({ uri, range }: Place, options: { readonly preserveFocus?: boolean } = {}): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const selection = toRange(range);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus: options.preserveFocus ?? false,
    viewColumn: columnFor(document.uri),
    selection: new vscode.Range(selection.start, selection.start),
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the file is open already; never on top of one of our panels. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  if (open?.viewColumn) return open.viewColumn;
  const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
  if (!(activeTab?.input instanceof vscode.TabInputWebview)) return viewColumn;
  const other = vscode.window.tabGroups.all.find((group) => group.viewColumn !== viewColumn);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
