import * as vscode from 'vscode';
import { command } from './command.js';

/** Copies the example that ships with the extension to a folder of the clerk's choice and opens it. */
export const openExample = command('openExample', async (app, into?: unknown) => {
  const source = vscode.Uri.joinPath(app.context.extensionUri, 'examples', 'workspace');
  const parent = into instanceof vscode.Uri ? into : await chooseParent();
  if (!parent) return undefined;
  const target = vscode.Uri.joinPath(parent, vscode.l10n.t('duban-example'));
  const exists = await vscode.workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  if (!exists) await copyTree(source, target);
  if (!(into instanceof vscode.Uri)) await vscode.commands.executeCommand('vscode.openFolder', target);
  return target;
});

async function chooseParent(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where shall the example be copied to?'),
    openLabel: vscode.l10n.t('Copy here and open'),
  });
  return chosen?.[0];
}

/** File by file: the source may lie in an extension that is read over HTTP, where folders cannot be copied whole. */
async function copyTree(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(to);
  for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copyTree(source, target);
    else await vscode.workspace.fs.writeFile(target, await vscode.workspace.fs.readFile(source));
  }
}
