import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { readSpeech } from '../documents/read/read-speech.js';
import { loadEnginesWith } from '../language/text/engines.js';
import { clientRuntime } from './client-runtime.js';
import { lifecycle } from './lifecycle.js';
import { bundleAddress } from './protocol.js';
import { start } from './start.js';

/** Entry of the web worker: every file comes from the client. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0];
const worker = globalThis as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), lifecycle());
loadEnginesWith(async (name) => {
  const { address } = await connection.sendRequest<{ address: string }>(bundleAddress.method, { name: `${name}.js` });
  return import(address);
});
start(connection, { ...clientRuntime(connection), readSpeech });
