import process from 'node:process';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver';
import { lifecycle } from './lifecycle.js';

/** The connection that the command line asks for: `--stdio`, or what editors start (IPC, pipe, socket). */
export function nodeConnection(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, lifecycle());
  const reader = new StreamMessageReader(process.stdin);
  reader.onError((error) => {
    process.stderr.write(`收到的内容不符合语言服务协议（${error.message}）。\n`);
    // Behind a broken frame nobody knows where the next message begins; a broken message has its end.
    if (!(error instanceof SyntaxError)) process.exit(1);
  });
  let isShutDown = false;
  const connection = createConnection(
    ProposedFeatures.all,
    reader,
    new StreamMessageWriter(process.stdout),
    lifecycle(() => {
      isShutDown = true;
    }),
  );
  process.stdin.on('close', () => process.exit(isShutDown ? 0 : 1));
  return connection;
}
