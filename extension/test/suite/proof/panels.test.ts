import * as vscode from 'vscode';
import { match } from '../assert.js';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { activeEditor, closeAll, openFile, restoring, visibleEditor } from '../workbench.js';

const ledger = ui.webview('ledger');
const trace = ui.webview('trace');
const ROW = '.body .row:not(.group)';

suite('panels on the real server', () => {
  setup(closeAll);

  uiTest('the ledger shows more than 10,000 tasks, scrolls to the last and jumps', async () => {
    await openFile('单位.duban');
    await vscode.commands.executeCommand('duban.openLedger', { filter: '' });
    await until(
      '10,000 rows',
      async () => /\/ 100\d\d|of 100\d\d/.test(await ledger.text('.toolbar [role=status]')),
      30_000,
    );
    await ledger.press('End', '.grid');
    await until('few elements', async () => (await ledger.count(ROW)) < 100);
    await ui.shot('ledger');
    await ledger.fill('.search', '城东排涝泵站');
    await until('one row', async () => (await ledger.count(ROW)) === 1);
    await ledger.press('ArrowDown', '.grid');
    await ledger.press('Enter', '.grid');
    const editor = await visibleEditor('推进会.duban');
    match(editor.document.lineAt(editor.selection.active.line).text, /【任务 1-1】/);
  });

  uiTest('progress typed into the ledger becomes a fact in the text', () =>
    restoring(['推进会.duban'], async () => {
      await openFile('单位.duban');
      await vscode.commands.executeCommand('duban.openLedger', { filter: '城东排涝泵站' });
      await until('one row', async () => (await ledger.count(ROW)) === 1);
      await ledger.press('F2', '.grid');
      await ledger.fill('#percent', '75');
      await ledger.fill('#progress-text', '设备已进场');
      await ledger.press('Enter', '#progress-text');
      const document = await until('the text', () =>
        vscode.workspace.textDocuments.find(
          (one) => one.uri.path.endsWith('推进会.duban') && /进展：\d{4}-\d\d-\d\d 75% 设备已进场/.test(one.getText()),
        ),
      );
      await until('saved', () => !document.isDirty);
    }),
  );

  uiTest('the trace shows the sentence that no task quotes and makes a task of it', () =>
    restoring(['推进会.duban'], async () => {
      const { document } = await openFile('推进会.duban');
      await vscode.commands.executeCommand('duban.openTrace');
      await trace.wait('.ask.covered');
      await trace.wait('.ask.missing:has-text("北湖调蓄工程")');
      await ui.shot('trace');
      await trace.click('.ask.missing:has-text("北湖调蓄工程")');
      await trace.click('#make-task');
      await until('the new task', () => /【任务[^】]*】[^\n]*[\s\S]*出处：[^\n]*北湖调蓄工程/.test(document.getText()));
      await activeEditor('推进会.duban');
    }),
  );

  uiTest('timeline, verdict and status bar say what the files say', async () => {
    await openFile('推进会.duban');
    await ui.window.says('.statusbar-item[id$="duban.status"]', /\d+.*\d+.*·.*\d\d-\d\d/s);
    await vscode.commands.executeCommand('duban.issueGate');
    await ui.webview('gate').says('h1', /签发/);
    await ui.shot('gate');
    await vscode.commands.executeCommand('duban.openTimeline');
    await ui.webview('timeline').wait('.lane .bar');
    await ui.shot('timeline');
  });

  uiTest('the probe reads a phrase as the language does', async () => {
    await openFile('推进会.duban');
    await vscode.commands.executeCommand('duban.probeDeadline');
    await ui.window.type('6月底前 @2024-04-12');
    await ui.window.wait('.quick-input-list .monaco-list-row:has-text("2024-06-30")');
    await ui.window.press('Escape');
  });
});
