import * as vscode from 'vscode';
import { type Ledger, ledger, type LedgerRow, type TextColumn } from '../server/protocol.js';
import type { Connection } from './client/connection.js';

export interface LedgerSnapshot {
  readonly revision: number;
  readonly asOf: string;
  readonly rows: readonly LedgerRow[];
  /** What the server's further columns are. */
  readonly columns: readonly TextColumn[];
}
const EMPTY: LedgerSnapshot = { revision: -1, asOf: '', rows: [], columns: [] };
/** Views redraw at most this often while somebody types. */
const QUIET = 150;

/** The workspace's ledger, fetched when a view wants it and shared by all of them. */
export class LedgerStore implements vscode.Disposable {
  private snapshot = EMPTY;
  private pending: Promise<LedgerSnapshot> | undefined;
  private stale = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  readonly onDidChange = this.changes.event;

  constructor(private readonly server: Connection) {
    this.subscription = server.onDidChange(() => this.invalidate());
  }

  private invalidate(): void {
    this.stale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changes.fire(), QUIET);
  }

  /** Asks again, whatever is known. */
  refresh(): void {
    this.snapshot = EMPTY;
    this.invalidate();
  }

  /**
   * The latest ledger; callers that ask at the same time share one request. What has changed since a request was sent
   * may be missing in its answer, so whoever asks after that waits for another one.
   */
  get(): Promise<LedgerSnapshot> {
    if (this.stale) {
      this.stale = false;
      const asked = this.ask(this.pending);
      this.pending = asked;
      const settled = () => {
        if (this.pending === asked) this.pending = undefined;
      };
      asked.then(settled, settled);
    }
    return this.pending ?? Promise.resolve(this.snapshot);
  }

  private async ask(before: Promise<unknown> | undefined): Promise<LedgerSnapshot> {
    await before?.catch(() => undefined);
    try {
      const answer: Ledger = await this.server.request(ledger, { knownRevision: this.snapshot.revision });
      const { revision, asOf, rows = this.snapshot.rows, columns = this.snapshot.columns } = answer;
      this.snapshot = { revision, asOf, rows, columns };
      return this.snapshot;
    } catch (error) {
      this.stale = true;
      throw error;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.changes.dispose();
  }
}
