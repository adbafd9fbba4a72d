import * as vscode from 'vscode';
import { summary } from '../../server/protocol.js';
import { daysLeftText } from '../views/days-left.js';
import { command } from './command.js';
import { reveal } from './reveal.js';

interface Item extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
const go = (icon: string, label: string, id: string): Item => ({
  label: `$(${icon}) ${label}`,
  run: () => vscode.commands.executeCommand(id),
});

/** Behind the status bar: the nearest deadlines to jump to, and the ways on. */
export const showStatus = command('showStatus', async (app) => {
  const { asOf, errors, warnings, open, overdue, nearest } = await app.server.request(summary, {});
  const items: Item[] = [
    go('warning', vscode.l10n.t('Errors: {0}, warnings: {1}', errors, warnings), 'workbench.actions.view.problems'),
    go('table', vscode.l10n.t('Ledger: {0} open, {1} overdue', open, overdue), 'duban.openLedger'),
    go('calendar', vscode.l10n.t('Timeline'), 'duban.openTimeline'),
    separator(vscode.l10n.t('Nearest deadlines')),
    ...nearest.map(
      (task): Item => ({
        label: `${task.deadline?.iso ?? ''} ${task.title}`,
        description: [daysLeftText(task.daysLeft, vscode.l10n.t), task.leadUnits.join('、')]
          .filter(Boolean)
          .join(' · '),
        run: () => reveal(task),
      }),
    ),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Duban as of {0}', asOf),
    matchOnDescription: true,
  });
  await picked?.run?.();
});
