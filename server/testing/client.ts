import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { type Diagnostic, FileChangeType, type InitializeResult, type Position } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { readSpeech } from '../../documents/read/read-speech.js';
import type { RequestMethod } from '../protocol.js';
import { explanationsIn } from '../explanations.js';
import { kindOf } from '../runtime.js';
import { start } from '../start.js';

export const ROOT = 'file:///office';
/** The URI of a file of the test's office, as an editor spells it. */
export const uriOf = (name: string): string => `${ROOT}/${name.split('/').map(encodeURIComponent).join('/')}`;

/** A client of the real server over a real connection (streams), with files in memory. */
export class TestClient {
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Every publication, in order. */
  readonly published: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  readonly notifications: string[] = [];
  private waiting: (() => void)[] = [];
  private version = 1;
  /** What the client answers when it is asked for the settings under `duban`. */
  settings: object = {};

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
      readSpeech,
      findFiles: async (folders) =>
        [...texts.keys()].filter((uri) => kindOf(uri) && folders.some((folder) => uri.startsWith(`${folder}/`))),
      findMaterials: async (folder) => [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`) && !kindOf(uri)),
      isFolder: async (uri) => [...texts.keys()].some((known) => known.startsWith(`${uri}/`)),
      today: () => asOf,
      explanationOf: explanationsIn('docs/checks.md'),
    });
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/inlayHint/refresh', () => null);
    connection.onRequest('workspace/semanticTokens/refresh', () => null);
    connection.onRequest('workspace/codeLens/refresh', () => null);
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
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => client.settings),
    );
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

  /** Opens a file, with another text than on disk if one is given. */
  edit(name: string, buffer?: string): void {
    const uri = uriOf(name);
    const text = buffer ?? this.texts.get(uri) ?? '';
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'duban', version: this.version, text },
    });
  }

  /** Closes an open file without saving it. */
  shut(name: string): void {
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
  }

  /** A file is written outside the editor. */
  put(name: string, text: string): void {
    const uri = uriOf(name);
    const type = this.texts.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    this.texts.set(uri, text);
    void this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** A file (or a folder with all that is in it) is deleted outside the editor. */
  remove(name: string): void {
    const uri = uriOf(name);
    for (const known of this.texts.keys()) if (known === uri || known.startsWith(`${uri}/`)) this.texts.delete(known);
    const changes = [{ uri, type: FileChangeType.Deleted }];
    void this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Settings as clients push them (`null`: ask for them). */
  configure(duban: object | null): void {
    void this.connection.sendNotification('workspace/didChangeConfiguration', { settings: duban && { duban } });
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
