import * as vscode from 'vscode';
import { command } from './command.js';

/** Filters all trees; without an argument it asks. */
export const filter = command('filter', async (app, words?: unknown) => {
  const text =
    typeof words === 'string'
      ? words
      : await vscode.window.showInputBox({
          title: vscode.l10n.t('Filter the trees'),
          prompt: vscode.l10n.t(
            'Words that a task must contain: unit, leader, title, state … Several words: all of them.',
          ),
          value: app.filter.text,
        });
  if (text !== undefined) app.filter.text = text;
});

export const clearFilter = command('clearFilter', (app) => {
  app.filter.text = '';
});

const show = (shown: boolean) => () =>
  vscode.workspace.getConfiguration('duban').update('tree.showClosed', shown, vscode.ConfigurationTarget.Workspace);
export const showClosed = command('showClosed', show(true));
export const hideClosed = command('hideClosed', show(false));
