import * as vscode from 'vscode';
import { ok } from './assert.js';
import { exchangeUri } from './exchange.js';
import { uiTest } from './mocha.js';
import { ui } from './ui.js';
import { until } from './until.js';
import { closeAll } from './workbench.js';

suite('walkthrough', () => {
  setup(closeAll);

  uiTest('opens on its first step', async () => {
    await vscode.commands.executeCommand('duban.openWalkthrough');
    await ui.window.wait('.getting-started-step.expanded');
    await until('six steps', async () => (await ui.window.count('.getting-started-step')) === 6);
    await ui.shot('walkthrough');
  });

  test('the example workspace is copied to a folder of choice', async () => {
    const target = await vscode.commands.executeCommand<vscode.Uri>('duban.openExample', exchangeUri(''));
    const names = (await vscode.workspace.fs.readDirectory(target)).map(([name]) => name);
    ok(
      names.some((name) => name.endsWith('.duban')),
      `directive files among ${names.join(', ')}`,
    );
  });
});
