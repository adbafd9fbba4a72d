import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startFakeServer } from './start.js';

const scope = self as unknown as Worker;
startFakeServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)));
