import * as vscode from 'vscode';
import type { App } from '../app.js';
import { fromBase64 } from '../base64.js';
import { command } from './command.js';

/** Unpacks the example that ships with the extension into a folder of the clerk's choice and opens it. */
export const openExample = command('openExample', async (app, into?: unknown) => {
  const parent = into instanceof vscode.Uri ? into : await chooseParent();
  if (!parent) return undefined;
  const target = vscode.Uri.joinPath(parent, vscode.l10n.t('duban-example'));
  const exists = await vscode.workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  // What is there already may hold the clerk's own changes.
  if (!exists) await unpack(app, target);
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

async function unpack(app: App, target: vscode.Uri): Promise<void> {
  const packed = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(app.context.extensionUri, 'dist/example.json'));
  const files = JSON.parse(new TextDecoder().decode(packed)) as Record<string, string | { base64: string }>;
  for (const [file, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : fromBase64(content.base64);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, file), bytes);
  }
}
