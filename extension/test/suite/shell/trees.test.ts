import * as vscode from 'vscode';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { activeEditor, closeAll, openFile } from '../workbench.js';

const row = (text: string) => `.sidebar .monaco-list-row:has-text("${text}")`;

suite('trees', () => {
  setup(closeAll);
  teardown(() => vscode.commands.executeCommand('duban.clearFilter'));

  uiTest('group the open tasks by deadline and by unit, and lead to the text', async () => {
    await openFile('单位.duban');
    await vscode.commands.executeCommand('duban.byDeadline.focus');
    await ui.window.wait(row('Overdue'));
    await ui.shot('trees');
    await vscode.commands.executeCommand('duban.filter', '市水利局 第3批');
    await until('one task', async () => (await ui.window.count(row('（第3批）'))) > 0);
    await ui.window.click(row('（第3批）'));
    await activeEditor('推进会.duban');
  });

  uiTest('an overdue count is on the activity bar', async () => {
    await openFile('推进会.duban');
    await ui.window.says('.activitybar .action-item:has(a[aria-label^="Duban"]) .badge-content', /^12$/);
  });
});
