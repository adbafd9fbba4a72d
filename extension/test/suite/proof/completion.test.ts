import * as vscode from 'vscode';
import { ok } from '../assert.js';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { closeAll, openFile, restoring } from '../workbench.js';

/** Puts the cursor behind `prefix` at the end of a new line below the first task's lead unit. */
async function newField(editor: vscode.TextEditor, prefix: string): Promise<vscode.Position> {
  const line = editor.document
    .getText()
    .split('\n')
    .findIndex((text) => text.includes('牵头单位'));
  const end = editor.document.lineAt(line).range.end;
  await editor.edit((edit) => edit.insert(end, `\n  ${prefix}`));
  const position = new vscode.Position(line + 1, prefix.length + 2);
  editor.selection = new vscode.Selection(position, position);
  return position;
}

suite('completion', () => {
  setup(closeAll);

  test('initials of pinyin find a unit', () =>
    restoring(['推进会.duban'], async () => {
      const editor = await openFile('推进会.duban');
      const position = await newField(editor, '责任单位：sfgw');
      const item = await until('市发改委', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          position,
        );
        return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label).includes('市发改委'));
      });
      ok(item, 'the unit is offered');
    }));

  uiTest('typed pinyin is accepted into the text as the unit', () =>
    restoring(['推进会.duban'], async () => {
      const editor = await openFile('推进会.duban');
      await newField(editor, '责任单位：');
      await ui.window.type('sfgw');
      await ui.window.wait('.suggest-widget.visible .monaco-list-row:has-text("市发改委")');
      await ui.shot('completion');
      await ui.window.press('Enter');
      await until('the unit in the text', () => /责任单位：市发改委$/m.test(editor.document.getText()));
    }),
  );
});
