import * as vscode from 'vscode';
import { CONFIGURATION_FILE, RESULTS_FILE, type TestConfiguration, type TestResults } from '../harness/exchange.js';

/** The folder that the runner prepared; in the web host it lies on the other side of the wire. */
export function workspaceUri(...segments: string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, ...segments);
}
export const exchangeUri = (name: string): vscode.Uri => workspaceUri('.duban-test', name);

export async function readJson<T>(uri: vscode.Uri): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as T;
}

export const configuration = (): Promise<TestConfiguration> => readJson(exchangeUri(CONFIGURATION_FILE));

export const writeResults = (results: TestResults): Thenable<void> =>
  vscode.workspace.fs.writeFile(exchangeUri(RESULTS_FILE), new TextEncoder().encode(JSON.stringify(results)));
