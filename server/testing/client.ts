import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, Position } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import type { RequestMethod } from '../protocol.js';
import { start } from '../start.js';

export const ROOT = 'file:///office';
/** The URI of a file of the test's office, as an editor spells it. */
export const uriOf = (name: string): string => `${ROOT}/${encodeURIComponent(name)}`;

/** A client of the real server over a real connection (streams), with files in memory. */
export class TestClient {
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Every publication, in order. */
  readonly published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  readonly notifications: string[] = [];
  private waiting: (() => void)[] = [];
  private version = 1;

  private constructor(
    private readonly connection: MessageConnection,
    readonly initialized: InitializeResult,
    private readonly texts: Map<string, string>,
    private readonly stop: () => void,
  ) {}

  static async open(files: Readonly<Record<string, string>>, asOf = '2024-05-20'): Promise<TestClient> {
    const texts = new Map(Object.entries(files).map(([name, text]) => [uriOf(name), text]));
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    start(server, {
      readFile: async (uri) => {
        const text = texts.get(uri);
        if (text === undefined) throw new Error(`没有 ${uri}`);
        return new TextEncoder().encode(text);
      },
      findFiles: async (_folders, kind) =>
        [...texts.keys()].filter((uri) =>
          kind === 'directives' ? uri.endsWith('.duban') : uri.endsWith('duban.config.json'),
        ),
      today: () => asOf,
      docs: 'file:///docs/checks.md',
    });
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('workspace/inlayHint/refresh', () => null);
    connection.onRequest('workspace/semanticTokens/refresh', () => null);
    connection.listen();
    const params = {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: ROOT, name: 'office' }],
      initializationOptions: { locale: 'zh-cn', settings: { asOf } },
    };
    const initialized = await connection.sendRequest<InitializeResult>('initialize', params);
    const client = new TestClient(connection, initialized, texts, () => {
      connection.dispose();
      server.dispose();
    });
    connection.onNotification('textDocument/publishDiagnostics', (sent: { uri: string; diagnostics: Diagnostic[] }) => {
      client.diagnostics.set(sent.uri, sent.diagnostics);
      client.published.push(sent);
      client.wake();
    });
    connection.onNotification('duban/changed', () => {
      client.notifications.push('changed');
      client.wake();
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** Settles when the condition holds; it is looked at after every message from the server. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  edit(name: string): void {
    const uri = uriOf(name);
    const text = this.texts.get(uri) ?? '';
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'duban', version: this.version, text },
    });
  }

  /** Replaces a stretch of an open file, as an editor sends it. */
  change(name: string, start: Position, end: Position, text: string): void {
    this.version += 1;
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version: this.version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  async ask<Result>(method: string, name: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, { textDocument: { uri: uriOf(name) }, ...params });
  }

  async request<Params, Result>({ method }: RequestMethod<Params, Result>, params: Params): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params as object);
  }

  async send<Result>(method: string, params: object, cancelAtOnce = false): Promise<Result> {
    if (!cancelAtOnce) return this.connection.sendRequest<Result>(method, params);
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest<Result>(method, params, source.token);
    source.cancel();
    return answer;
  }

  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.stop();
  }
}
