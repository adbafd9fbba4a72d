import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientRuntime } from './client-runtime.js';
import { start } from './start.js';

/** Entry of the web worker: every file comes from the client. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0];
const worker = globalThis as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
start(connection, clientRuntime(connection));
