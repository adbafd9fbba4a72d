import * as vscode from 'vscode';
import { issueGate } from '../../server/protocol.js';
import type { App } from '../app.js';
import { reveal } from '../commands/reveal.js';
import type { FromGate, GateStrings, ToGate } from '../webviews/gate/messages.js';
import { type Channel, connectPage, createPanel, type PageSpec } from './webview.js';

const spec = (): PageSpec => ({ view: 'gate', title: vscode.l10n.t('Check before issuing'), icon: 'gate' });

const strings = (): GateStrings => ({
  asOf: vscode.l10n.t('As of {0}'),
  pass: vscode.l10n.t('passed'),
  warn: vscode.l10n.t('warning'),
  fail: vscode.l10n.t('must be mended'),
  unchecked: vscode.l10n.t('not checked'),
  exemptions: vscode.l10n.t('Exceptions in force'),
  until: vscode.l10n.t('until {0}'),
  again: vscode.l10n.t('Check again'),
  export: vscode.l10n.t('Export…'),
});

const open = new Map<string, Channel<ToGate, FromGate>>();

/** The verdict on one file; it follows the text while it is open. */
export async function openGatePanel(app: App, uri: string): Promise<void> {
  const known = open.get(uri);
  if (known) return known.panel.reveal();
  const channel = connectPage<ToGate, FromGate>(app, createPanel(app, spec(), vscode.ViewColumn.Beside), spec());
  open.set(uri, channel);
  channel.panel.onDidDispose(() => open.delete(uri));
  const send = async () =>
    channel.send({ type: 'verdict', strings: strings(), verdict: await app.server.request(issueGate, { uri }) });
  channel.onMessage(async (message) => {
    switch (message.type) {
      case 'ready':
      case 'again':
        await send();
        break;
      case 'export':
        await vscode.commands.executeCommand('duban.export', { uri });
        break;
      case 'rule':
        await vscode.commands.executeCommand('duban.showRule', message.code);
        break;
      case 'open':
        await reveal(message);
        break;
    }
  });
  channel.own(app.ledger.onDidChange(() => void send().catch(() => undefined)));
}
