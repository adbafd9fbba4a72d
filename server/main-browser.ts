import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { loadPdfEngineWith } from '../documents/read/load-pdf-engine.js';
import { readSpeech } from '../documents/read/read-speech.js';
import { clientRuntime } from './client-runtime.js';
import { lifecycle } from './lifecycle.js';
import { bundleAddress } from './protocol.js';
import { start } from './start.js';

/** Entry of the web worker: every file comes from the client. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0];
const worker = globalThis as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), lifecycle());
loadPdfEngineWith(async () => {
  const { address } = await connection.sendRequest<{ address: string }>(bundleAddress.method, {
    name: 'pdf-engine.js',
  });
  return import(address);
});
start(connection, { ...clientRuntime(connection), readSpeech });
