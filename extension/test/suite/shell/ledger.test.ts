import * as vscode from 'vscode';
import { equal, ok } from '../assert.js';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { activeEditor, closeAll, openFile, restoring, visibleEditor } from '../workbench.js';

const page = ui.webview('ledger');
const ROW = '.body .row:not(.group)';

suite('ledger panel', () => {
  setup(closeAll);

  uiTest('shows 10,000 rows and scrolls through them without making 10,000 elements', async () => {
    await openFile('推进会.duban');
    await vscode.commands.executeCommand('duban.openLedger');
    await page.wait(ROW);
    await page.says('.toolbar [role=status]', /10000|10,000/);
    equal(await page.evaluate("document.querySelector('.grid').getAttribute('aria-rowcount')"), '10001');
    ok((await page.count(ROW)) < 100, 'rows in the page');
    await ui.shot('ledger');
    await page.click('.grid');
    await page.press('End', '.grid');
    await page.says(`${ROW} >> nth=-1`, /第10000批/);
  });

  uiTest('filters, sorts and groups from the keyboard', async () => {
    await openFile('推进会.duban');
    await vscode.commands.executeCommand('duban.openLedger');
    await page.wait(ROW);
    await page.fill('.search', '市水利局 第3批');
    await until('one row', async () => (await page.count(ROW)) === 1);
    await page.fill('.search', '泵站');
    await page.press('Enter', '#sort-deadline');
    await page.says('.toolbar [role=status]', /^\d{4} /);
    await until('sorted', async () => (await page.count('[aria-sort=ascending]')) === 1);
    await page.evaluate(
      "(() => { const s = document.querySelector('#group'); s.value = 'leadUnits'; s.dispatchEvent(new Event('change')); })()",
    );
    await page.wait('.row.group');
    await ui.shot('ledger-grouped');
    const before = await page.count(ROW);
    await page.press('Home', '.grid');
    await page.press('ArrowLeft', '.grid');
    await until('the group is folded', async () => (await page.count('.row.group[aria-expanded=false]')) === 1);
    ok(before > 0, 'rows before folding');
  });

  uiTest('a click shows the text, Enter goes there', async () => {
    await openFile('单位.duban');
    await vscode.commands.executeCommand('duban.openLedger', { filter: '第2批' });
    await page.wait(ROW);
    await page.click(ROW);
    const shown = await visibleEditor('推进会.duban');
    await until('the place', () => shown.selection.active.line === 16);
    await page.press('Enter', '.grid');
    await activeEditor('推进会.duban');
  });

  uiTest('progress typed in the table is written into the text', () =>
    restoring(['推进会.duban'], async () => {
      await openFile('推进会.duban');
      await vscode.commands.executeCommand('duban.openLedger', { filter: '第1批' });
      await page.wait(ROW);
      await page.press('Home', '.grid');
      await page.press('F2', '.grid');
      await page.fill('#percent', '75');
      await page.fill('#progress-text', '设备已进场');
      await ui.shot('ledger-progress');
      await page.press('Enter', '#progress-text');
      const document = await vscode.workspace.openTextDocument((await visibleOrAny('推进会.duban')).uri);
      await until('the text', () => /进展：\d{4}-\d\d-\d\d 75% 设备已进场/.test(document.getText()));
      await until('saved', () => !document.isDirty);
    }),
  );
});

async function visibleOrAny(name: string): Promise<vscode.TextDocument> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.path.endsWith(name));
  ok(document, `${name} is open`);
  return document;
}
