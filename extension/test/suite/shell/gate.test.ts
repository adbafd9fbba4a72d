import * as vscode from 'vscode';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { activeEditor, closeAll, openFile } from '../workbench.js';

const page = ui.webview('gate');

suite('issue gate', () => {
  setup(closeAll);

  uiTest('gives a verdict on one page and leads to what is in the way', async () => {
    await openFile('推进会.duban');
    await vscode.commands.executeCommand('duban.issueGate');
    await page.says('h1', /暂不能签发/);
    await ui.shot('gate');
    await page.click('.item.fail .link');
    const editor = await activeEditor('推进会.duban');
    await until('the place', () => editor.selection.active.line === 7);
  });
});
