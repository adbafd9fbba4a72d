import * as vscode from 'vscode';
import { addProgress } from '../../server/protocol.js';
import type { App } from '../app.js';
import { applyEdit } from '../commands/apply-edit.js';
import { reveal } from '../commands/reveal.js';
import { today } from '../commands/today.js';
import type { ColumnId } from '../webviews/ledger/columns.js';
import type { FromLedger, ToLedger } from '../webviews/ledger/messages.js';
import { identity, makePatch, type Sent } from '../webviews/ledger/row-patch.js';
import { ledgerStrings } from './ledger-strings.js';
import { type PageSpec, SinglePanel } from './single-panel.js';
import type { Channel } from './webview.js';

const spec = (): PageSpec => ({ view: 'ledger', title: vscode.l10n.t('Ledger'), icon: 'ledger' });
export const ledgerPanel = new SinglePanel<ToLedger, FromLedger>(spec, wire);

export async function openLedgerPanel(app: App, filter?: string): Promise<void> {
  const channel = ledgerPanel.open(app);
  if (filter !== undefined) channel.send({ type: 'filter', text: filter });
}

const chosenColumns = (): readonly ColumnId[] =>
  vscode.workspace.getConfiguration('duban').get<readonly ColumnId[]>('ledger.columns', []);

function wire(app: App, channel: Channel<ToLedger, FromLedger>): void {
  let sent: Sent = new Map();
  let ready = false;
  const send = async () => {
    if (!ready) return;
    const { rows, asOf, columns } = await app.ledger.get();
    const next = makePatch(sent, rows);
    sent = next.sent;
    channel.send({ type: 'rows', asOf, patch: next.patch, columns });
  };
  const setup = () => channel.send({ type: 'setup', strings: ledgerStrings(), columns: chosenColumns() });
  const sendQuietly = () => void send().catch(() => undefined); // The server's failure is shown by whoever asked first.

  channel.onMessage(async (message) => {
    switch (message.type) {
      case 'ready':
        ready = true;
        sent = new Map();
        setup();
        await send();
        break;
      case 'columns':
        await vscode.workspace
          .getConfiguration('duban')
          .update('ledger.columns', message.columns, vscode.ConfigurationTarget.Workspace);
        break;
      case 'export':
        await vscode.commands.executeCommand('duban.export', { output: 'ledger' });
        break;
      case 'open': {
        const { rows } = await app.ledger.get();
        const row = rows.find((one) => identity(one) === identity(message));
        if (row) await reveal(row, { preserveFocus: !message.focusText });
        break;
      }
      case 'progress': {
        const { type: _type, ...progress } = message;
        const { edit } = await app.server.request(addProgress, { ...progress, date: today() });
        await applyEdit(app, edit);
        break;
      }
    }
  });
  channel.own(
    app.ledger.onDidChange(sendQuietly),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (ready && event.affectsConfiguration('duban.ledger.columns')) setup();
    }),
  );
}
