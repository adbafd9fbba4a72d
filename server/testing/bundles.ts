import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { toBase64 } from '../base64.js';
import { bundleAddress, findFiles, readFile } from '../protocol.js';

/** A bundled server that runs, and what its client sees. */
export interface Peer {
  readonly connection: MessageConnection;
  /** The folder of the workspace, a URI. */
  readonly root: string;
  readonly stop: () => Promise<void>;
}

type Files = Readonly<Record<string, string>>;

const SOURCES = ['server', 'language', 'documents', 'esbuild.mjs'];

function newest(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return file.endsWith('.test.ts') ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Bundles the server unless the bundles that are there are newer than everything that they are made of. */
export function buildServers(): void {
  const built = ['dist/server.cjs', 'dist/server-web.js'].map((file) =>
    existsSync(file) ? statSync(file).mtimeMs : 0,
  );
  if (Math.min(...built) < Math.max(...SOURCES.map(newest))) execFileSync(process.execPath, ['esbuild.mjs', 'server']);
}

/** The desktop's server: a process, with the files on disk. */
export async function nodePeer(files: Files): Promise<Peer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-server-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return {
    connection,
    root: pathToFileURL(folder).href,
    stop: async () => {
      connection.dispose();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a web worker has, and nothing that Node adds: whoever reaches for more fails here as it would there. */
const WEB = [
  'AbortController',
  'AbortSignal',
  'atob',
  'btoa',
  'clearInterval',
  'clearTimeout',
  'console',
  'DOMException',
  'Event',
  'EventTarget',
  'MessageChannel',
  'performance',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'DecompressionStream',
  'Response',
  'Blob',
] as const;
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const vm = require('node:vm');
const web = Object.fromEntries(workerData.web.map((name) => [name, globalThis[name]]));
web.self = web;
web.postMessage = (message) => parentPort.postMessage(message);
web.addEventListener = () => undefined;
const context = vm.createContext(web);
vm.runInContext(workerData.script, context, {
  filename: 'server-web.js',
  // Engines are imported from their addresses, as a browser does.
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
parentPort.on('message', (data) => web.onmessage({ data }));
`;

/** The web extension's server: a worker without a file system, whose client serves the files. */
export async function browserPeer(files: Files): Promise<Peer> {
  const script = readFileSync('dist/server-web.js', 'utf8');
  const worker = new Worker(WORKER, { eval: true, workerData: { script, web: WEB } });
  const connection = createMessageConnection(new WorkerReader(worker), new WorkerWriter(worker));
  const root = 'vscode-test-web://mount/office';
  const uriOf = (name: string): string => `${root}/${name.split('/').map(encodeURIComponent).join('/')}`;
  const texts = new Map(Object.entries(files).map(([name, text]) => [uriOf(name), text]));
  connection.onRequest(readFile.method, ({ uri }: { uri: string }) => {
    const text = texts.get(uri);
    if (text === undefined) throw new Error(`没有 ${uri}`);
    return { base64: toBase64(new TextEncoder().encode(text)) };
  });
  connection.onRequest(bundleAddress.method, ({ name }: { name: string }) => ({
    address: pathToFileURL(path.join('dist', name)).href,
  }));
  connection.onRequest(findFiles.method, () => ({ uris: [...texts.keys()] }));
  return {
    connection,
    root,
    stop: async () => {
      connection.dispose();
      await worker.terminate();
    },
  };
}

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
    worker.on('error', (error) => this.fireError(error));
  }

  listen(callback: DataCallback): Disposable {
    this.worker.on('message', callback);
    return { dispose: () => void this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  async write(message: Message): Promise<void> {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of Node, no window
    this.worker.postMessage(message);
  }

  end(): void {}
}
