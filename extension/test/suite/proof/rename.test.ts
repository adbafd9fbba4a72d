import * as vscode from 'vscode';
import { ok } from '../assert.js';
import { workspaceUri } from '../exchange.js';
import { until } from '../until.js';
import { closeAll, openFile, restoring } from '../workbench.js';

suite('rename', () => {
  setup(closeAll);

  test('a unit is renamed in its register and in every file that names it', () =>
    restoring(['单位.duban'], () =>
      restoring(['推进会.duban'], async () => {
        const { document } = await openFile('推进会.duban');
        const at = document.positionAt(document.getText().indexOf('市水利局') + 1);
        const edit = await until('the edit', async () => {
          const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            document.uri,
            at,
            '市水务局',
          );
          return found.has(workspaceUri('单位.duban')) && found.has(document.uri) ? found : undefined;
        });
        ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
        const register = await vscode.workspace.openTextDocument(workspaceUri('单位.duban'));
        await until('the register', () => register.getText().includes('【单位】市水务局'));
        ok(document.getText().includes('牵头单位：市水务局'), 'the task names the new unit');
        ok(!document.getText().includes('牵头单位：市水利局'), 'the old name is gone from the task');
        await vscode.workspace.saveAll();
      }),
    ));
});
