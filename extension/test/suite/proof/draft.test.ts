import * as vscode from 'vscode';
import { pdf, ucs2 } from '../../../../documents/testing/pdf-fixture.js';
import { match, ok } from '../assert.js';
import { exchangeUri, workspaceUri } from '../exchange.js';
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

  test('a PDF is read too: its reader is a bundle of its own, loaded when the first one comes', async () => {
    await openFile('推进会.duban');
    const speech = exchangeUri('讲话.pdf');
    const line = '市水利局要会同市财政局，6月底前完成城西排涝泵站改造。';
    const bytes = pdf('UniGB-UCS2-H', [[{ x: 80, y: 700, hex: ucs2(line) }]]);
    await vscode.workspace.fs.writeFile(speech, bytes);
    await vscode.commands.executeCommand('duban.draft', speech);
    const editor = await until('the draft', () =>
      vscode.window.activeTextEditor?.document.isUntitled ? vscode.window.activeTextEditor : undefined,
    );
    match(editor.document.getText(), /出处：.*6月底前完成城西排涝泵站改造/);
  });
});
