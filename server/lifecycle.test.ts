import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { answerRefused, lifecycle } from './lifecycle.js';

test('requests before initialize and after shutdown get the errors of the protocol', async () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), lifecycle());
  answerRefused(server);
  server.onInitialize(() => ({ capabilities: {} }));
  server.onHover(() => ({ contents: '好' }));
  const notified: string[] = [];
  server.onNotification('duban/news', () => void notified.push('news'));
  server.listen();
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  const codeOf = (method: string, params: object = {}): Promise<unknown> =>
    client.sendRequest(method, params).then(
      () => 'answered',
      (error: { readonly code: number }) => error.code,
    );
  const initialize = { processId: null, rootUri: null, capabilities: {} };
  const hover = { textDocument: { uri: 'file:///a.duban' }, position: { line: 0, character: 0 } };
  await client.sendNotification('duban/news');
  expect(await codeOf('textDocument/hover', hover)).toBe(-32002);
  expect(await codeOf('duban/ledger')).toBe(-32002);
  expect(await codeOf('initialize', initialize)).toBe('answered');
  expect(await codeOf('initialize', initialize)).toBe(-32600);
  await client.sendNotification('duban/news');
  expect(await codeOf('textDocument/hover', hover)).toBe('answered');
  expect(await codeOf('shutdown')).toBe('answered');
  expect(await codeOf('textDocument/hover', hover)).toBe(-32600);
  expect(notified).toEqual(['news']);
  client.dispose();
  server.dispose();
});
