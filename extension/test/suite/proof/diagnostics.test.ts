import * as vscode from 'vscode';
import { match, ok } from '../assert.js';
import { until } from '../until.js';
import { closeAll, openFile, restoring } from '../workbench.js';

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

suite('diagnostics', () => {
  setup(closeAll);

  test('opening a file shows what is wrong, where, with a code and a Chinese sentence', async () => {
    const { document } = await openFile('待改.duban');
    const found = await until('problems', () => {
      const all = vscode.languages.getDiagnostics(document.uri);
      return all.length >= 3 ? all : undefined;
    });
    const impossible = found.find((one) => document.getText(one.range).includes('2月30日'));
    ok(impossible, `2月30日 is reported among ${found.map(codeOf).join(' ')}`);
    match(codeOf(impossible), /^DB3\d\d$/);
    match(impossible.message, /[一-鿿]+.*。/s);
  });

  test('the clean file has no error', async () => {
    const { document } = await openFile('推进会.duban');
    await until('the check', () => vscode.languages.getDiagnostics().length > 0);
    const errors = vscode.languages
      .getDiagnostics(document.uri)
      .filter((one) => one.severity === vscode.DiagnosticSeverity.Error);
    ok(errors.length === 0, `errors: ${errors.map((one) => one.message).join(' | ')}`);
  });

  test('a quick fix mends the line that lost its sign', () =>
    restoring(['待改.duban'], async () => {
      const { document } = await openFile('待改.duban');
      const stray = await until('the stray line', () =>
        vscode.languages.getDiagnostics(document.uri).find((one) => document.getText(one.range).includes('这一行忘了')),
      );
      const actions = await until('a fix', async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          stray.range,
          vscode.CodeActionKind.QuickFix.value,
        );
        return all.find(({ edit }) => edit);
      });
      ok(actions.edit, 'the fix has an edit');
      await vscode.workspace.applyEdit(actions.edit);
      await until('the mended line', () => /^\s*[|｜] ?这一行忘了加续行符号/m.test(document.getText()));
      await until('the problem is gone', () =>
        vscode.languages.getDiagnostics(document.uri).every((one) => codeOf(one) !== codeOf(stray)),
      );
    }));
});
