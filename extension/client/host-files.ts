import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findFiles, readFile } from '../../server/protocol.js';
import { toBase64 } from '../base64.js';

/** Answers a server that has no file system of its own (in the browser, in virtual workspaces) through VS Code's. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(readFile.method, async ({ uri }: { uri: string }) => ({
    base64: toBase64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true))),
  }));
  client.onRequest(findFiles.method, async ({ include }: { include: string }) => ({
    uris: (await vscode.workspace.findFiles(include)).map(String),
  }));
}
