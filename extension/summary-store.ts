import * as vscode from 'vscode';
import { summary, type Summary } from '../server/protocol.js';
import type { Connection } from './client/connection.js';
import type { LedgerStore } from './ledger-store.js';

/**
 * The workspace in numbers, for the status bar and the badge: one request a change, shared by both. An answer that
 * comes late never replaces a newer one, and while the server restarts the last known numbers stay.
 */
export class SummaryStore implements vscode.Disposable {
  private latest = 0;
  private readonly answers = new vscode.EventEmitter<Summary>();
  private readonly subscription: vscode.Disposable;
  readonly onDidChange = this.answers.event;

  constructor(
    private readonly server: Connection,
    ledger: LedgerStore,
  ) {
    this.subscription = ledger.onDidChange(() => void this.ask().catch(() => undefined));
  }

  private async ask(): Promise<void> {
    this.latest += 1;
    const mine = this.latest;
    const answer = await this.server.request(summary, {});
    if (mine === this.latest) this.answers.fire(answer);
  }

  dispose(): void {
    this.subscription.dispose();
    this.answers.dispose();
  }
}
