import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { changed, type NotificationMethod, type RequestMethod, type TextChanges } from '../../server/protocol.js';
import { serveFiles } from './host-files.js';

export type ClientFactory = () => Promise<BaseLanguageClient>;

/** The language server as the rest of the extension sees it: typed requests, and news that something has changed. */
export class Connection implements vscode.Disposable {
  private client: Promise<BaseLanguageClient> | undefined;
  private readonly changes = new vscode.EventEmitter<void>();
  /** Ledger, summary, timeline or trace may have changed; also after the server has started. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly makeClient: ClientFactory) {}

  /** Starts the server once; settles when it answers. */
  start(): Promise<BaseLanguageClient> {
    this.client ??= this.launch();
    return this.client;
  }

  private async launch(): Promise<BaseLanguageClient> {
    // Starting a process is no part of the activation, which VS Code waits for and counts.
    await new Promise((resolve) => setTimeout(resolve));
    const client = await this.makeClient();
    serveFiles(client);
    client.onNotification(changed.method, () => this.changes.fire());
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.changes.fire();
    });
    await client.start();
    return client;
  }

  async request<Params, Result>(
    { method }: RequestMethod<Params, Result>,
    params: Params,
    token?: vscode.CancellationToken,
  ): Promise<Result> {
    const client = await this.start();
    return client.sendRequest<Result>(method, params, token);
  }

  async onNotification<Params>(
    { method }: NotificationMethod<Params>,
    listener: (params: Params) => void,
  ): Promise<vscode.Disposable> {
    return (await this.start()).onNotification(method, listener);
  }

  /** The server's plain edit as VS Code's. */
  async toWorkspaceEdit(edit: TextChanges): Promise<vscode.WorkspaceEdit> {
    const client = await this.start();
    const changes = Object.fromEntries(Object.entries(edit.changes).map(([uri, edits]) => [uri, [...edits]]));
    return client.protocol2CodeConverter.asWorkspaceEdit({ changes });
  }

  async restart(): Promise<void> {
    const client = await this.start();
    await client.stop();
    await client.start();
  }

  async showLog(): Promise<void> {
    (await this.start()).outputChannel.show();
  }

  dispose(): void {
    this.changes.dispose();
    void this.client?.then(
      (client) => client.dispose(),
      () => undefined,
    );
  }
}
