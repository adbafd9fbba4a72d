import * as vscode from 'vscode';
import type { LedgerRow } from '../../server/protocol.js';
import { isClosed, matcher } from './row-match.js';

/** What all trees leave out: rows that do not hold the typed words, and closed rows unless they are wanted. */
export class TreeFilter implements vscode.Disposable {
  private words: string;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly settings: vscode.Disposable;
  readonly onDidChange = this.changes.event;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.words = context.workspaceState.get('duban.filter', '');
    this.settings = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('duban.tree')) this.announce();
    });
    this.announce();
  }

  get text(): string {
    return this.words;
  }
  set text(text: string) {
    this.words = text.trim();
    void this.context.workspaceState.update('duban.filter', this.words);
    this.announce();
  }

  get closedShown(): boolean {
    return vscode.workspace.getConfiguration('duban').get('tree.showClosed', false);
  }

  apply(rows: readonly LedgerRow[]): LedgerRow[] {
    const matches = matcher(this.words);
    const { closedShown } = this;
    return rows.filter((row) => (closedShown || !isClosed(row)) && matches(row));
  }

  private announce(): void {
    void vscode.commands.executeCommand('setContext', 'duban.filtered', this.words !== '');
    void vscode.commands.executeCommand('setContext', 'duban.closedShown', this.closedShown);
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
    this.settings.dispose();
  }
}
