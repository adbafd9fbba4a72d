import * as vscode from 'vscode';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { closeAll, openFile } from '../workbench.js';

suite('deadline probe', () => {
  setup(closeAll);

  uiTest('a phrase typed gives its day and why; Enter copies the day', async () => {
    await openFile('推进会.duban');
    await vscode.commands.executeCommand('duban.probeDeadline');
    await ui.window.type('6月底前');
    await ui.window.wait('.quick-input-list .monaco-list-row:has-text("2024-06-30")');
    await ui.shot('probe');
    await ui.window.press('Enter');
    await until('the clipboard', async () => (await vscode.env.clipboard.readText()) === '2024-06-30');
    await until('the list is gone', async () => (await ui.window.count('.quick-input-widget:visible')) === 0);
  });
});
