import type * as vscode from 'vscode';
import type { Connection } from './client/connection.js';
import type { LedgerStore } from './ledger-store.js';
import type { SummaryStore } from './summary-store.js';
import type { TreeFilter } from './views/tree-filter.js';

/** Which extension host this is: what needs files outside the workspace or other programs is not offered in a browser. */
export type Host = 'node' | 'browser';

/** What every command, view and panel is given. */
export interface App {
  readonly context: vscode.ExtensionContext;
  readonly host: Host;
  readonly server: Connection;
  readonly ledger: LedgerStore;
  readonly summary: SummaryStore;
  readonly filter: TreeFilter;
}

/** One feature of the extension: puts itself into VS Code and hands back how to take it out. */
export type Feature = (app: App) => vscode.Disposable;
