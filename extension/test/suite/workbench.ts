import * as vscode from 'vscode';
import type { Api } from '../../activate.js';
import { ok } from './assert.js';
import { workspaceUri } from './exchange.js';
import { until } from './until.js';

/** A fresh start for a test: no editors, no panels, no list that a failed test has left open. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Opens a file of the workspace in an editor, with the language server running. */
export async function openFile(...segments: string[]): Promise<vscode.TextEditor> {
  const extension = vscode.extensions.getExtension<Api>('duban.duban');
  ok(extension, 'the extension is installed');
  // VS Code refuses an editor while it still closes the tab groups of the test before.
  const editor = await until(`an editor on ${segments.join('/')}`, () =>
    vscode.window.showTextDocument(workspaceUri(...segments)),
  );
  await (await extension.activate()).ready;
  return editor;
}

const originals = new Map<string, string>();
const onDisk = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** The file as the runner laid it down; read before the first test changes it, for a save may still be on its way later. */
async function original(uri: vscode.Uri): Promise<string> {
  const text = originals.get(uri.path) ?? (await onDisk(uri));
  originals.set(uri.path, text);
  return text;
}

/** Puts a file back as it was, however a test has changed it, and does not end before the disk says so too. */
export async function restoring(segments: readonly string[], body: () => Promise<void>): Promise<void> {
  const uri = workspaceUri(...segments);
  const text = await original(uri);
  try {
    await body();
  } finally {
    await until(`${segments.join('/')} is restored`, async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.getText() !== text) {
        const edit = new vscode.WorkspaceEdit();
        edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
        await vscode.workspace.applyEdit(edit);
      }
      await document.save();
      return !document.isDirty && (await onDisk(uri)) === text;
    });
  }
}

/** The active editor once it shows this file. */
export const activeEditor = (name: string): Promise<vscode.TextEditor> =>
  until(`an editor on ${name}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(name) ? editor : undefined;
  });

export const visibleEditor = (name: string): Promise<vscode.TextEditor> =>
  until(`a visible editor on ${name}`, () =>
    vscode.window.visibleTextEditors.find((editor) => editor.document.uri.path.endsWith(name)),
  );
