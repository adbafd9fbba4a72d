import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { bundleAddress } from '../server/protocol.js';
import { type Api, activateWith } from './activate.js';
import { clientOptions } from './client/options.js';

/** Entry of the web host: there is no Node, the language server is a worker. */
export const activate = (context: vscode.ExtensionContext): Api =>
  activateWith(context, 'browser', async () => {
    const bundle = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
    const script = bundle('server-web.js');
    // A function, so that every start (after a restart too) has a worker of its own.
    const server = async () => {
      const worker = new Worker(script);
      context.subscriptions.push({ dispose: () => worker.terminate() });
      // Not the worker itself: the class of VS Code's workers is not the one that the client tests against.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('duban', 'Duban 督办', server, clientOptions());
    client.onRequest(bundleAddress.method, ({ name }: { name: string }) => ({ address: bundle(name) }));
    return client;
  });
