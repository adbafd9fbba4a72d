import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateWith } from './activate.js';
import { clientOptions } from './client/options.js';

/** Entry of the desktop and remote hosts: the language server is a process of its own. */
export const activate = (context: vscode.ExtensionContext): Api =>
  activateWith(context, 'node', async () => {
    const module = context.asAbsolutePath('dist/server.cjs');
    return new LanguageClient(
      'duban',
      'Duban 督办',
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6011'] } },
      },
      clientOptions(),
    );
  });
