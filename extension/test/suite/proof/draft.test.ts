import * as vscode from 'vscode';
import { match, ok } from '../assert.js';
import { workspaceUri } from '../exchange.js';
import { until } from '../until.js';
import { closeAll, openFile } from '../workbench.js';

suite('draft', () => {
  setup(closeAll);
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a speech becomes proposed tasks that quote it, unsaved, and stays as it was', async () => {
    await openFile('推进会.duban');
    const speech = workspaceUri('讲话', '推进会讲话.txt');
    const before = (await vscode.workspace.fs.readFile(speech)).toString();
    await vscode.commands.executeCommand('duban.draft', speech);
    const editor = await until('the draft', () =>
      vscode.window.activeTextEditor?.document.isUntitled ? vscode.window.activeTextEditor : undefined,
    );
    const text = editor.document.getText();
    ok(editor.document.languageId === 'duban', 'it is a directive file');
    match(text, /【任务[^】]*】.*城东排涝泵站/);
    match(text, /出处：.*6月底前完成城东排涝泵站改造/);
    match(text, /牵头单位：市水利局/);
    ok((await vscode.workspace.fs.readFile(speech)).toString() === before, 'the speech is unchanged');
  });
});
