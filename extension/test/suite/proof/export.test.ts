import * as vscode from 'vscode';
import { equal, ok } from '../assert.js';
import { exchangeUri, workspaceUri } from '../exchange.js';
import { closeAll, openFile } from '../workbench.js';

suite('export', () => {
  setup(closeAll);

  test('the ledger of a file is exported as CSV and read back: one row a task', async () => {
    await openFile('推进会.duban');
    const target = exchangeUri('台账.csv');
    const uri = workspaceUri('推进会.duban').toString();
    await vscode.commands.executeCommand('duban.export', { output: 'ledger', extension: 'csv', uri }, target);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    const rows = text.trim().split(/\r?\n/);
    ok(
      rows.some((row) => row.includes('城东排涝泵站') && row.includes('市水利局')),
      text,
    );
    equal(rows.filter((row) => /推进0412#1-[12]/.test(row)).length, 2, 'rows with their keys');
  });

  test('an Excel workbook is written whole', async () => {
    await openFile('推进会.duban');
    const target = exchangeUri('台账.xlsx');
    const uri = workspaceUri('推进会.duban').toString();
    await vscode.commands.executeCommand('duban.export', { output: 'ledger', extension: 'xlsx', uri }, target);
    const bytes = await vscode.workspace.fs.readFile(target);
    equal(String.fromCharCode(...bytes.slice(0, 2)), 'PK', 'a zip file');
    ok(bytes.length > 3000, `${bytes.length} bytes`);
  });
});
