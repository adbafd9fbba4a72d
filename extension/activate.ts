import * as vscode from 'vscode';
import type { App, Host } from './app.js';
import { Connection, type ClientFactory } from './client/connection.js';
import { commands } from './commands/index.js';
import { LedgerStore } from './ledger-store.js';
import { panels } from './panels/index.js';
import { statusBar } from './status-bar.js';
import { SummaryStore } from './summary-store.js';
import { views } from './views/index.js';
import { TreeFilter } from './views/tree-filter.js';

/** What the tests (and other extensions) can wait for. */
export interface Api {
  /** Settles when the language server answers. */
  readonly ready: Promise<void>;
}

/**
 * Puts every feature in place at once and lets the language server start behind it: VS Code must not wait for a server.
 */
export function activateWith(context: vscode.ExtensionContext, host: Host, makeClient: ClientFactory): Api {
  const server = new Connection(makeClient);
  const ledger = new LedgerStore(server);
  const summary = new SummaryStore(server, ledger);
  const app: App = { context, host, server, ledger, summary, filter: new TreeFilter(context) };
  context.subscriptions.push(server, ledger, summary, app.filter);
  for (const feature of [...commands, ...views, ...panels, statusBar]) context.subscriptions.push(feature(app));
  void vscode.commands.executeCommand('setContext', 'duban.host', host);
  const ready = server.start().then(() => {
    void vscode.commands.executeCommand('setContext', 'duban.ready', true);
  });
  ready.catch((error: unknown) => {
    void vscode.window.showErrorMessage(vscode.l10n.t('The Duban language server did not start: {0}', String(error)));
  });
  return { ready };
}
