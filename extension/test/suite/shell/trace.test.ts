import * as vscode from 'vscode';
import { equal } from '../assert.js';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { activeEditor, closeAll, openFile, restoring } from '../workbench.js';

const page = ui.webview('trace');

suite('trace view', () => {
  setup(closeAll);

  uiTest('shows covered and missing asks beside the tasks, scrolling together', () =>
    restoring(['推进会.duban'], async () => {
      await openFile('推进会.duban');
      await vscode.commands.executeCommand('duban.openTrace');
      await page.wait('.ask.missing');
      equal(await page.count('.ask.missing'), 1, 'missing asks');
      await page.click('.ask.covered');
      await page.says('.task.chosen', /城东排涝泵站/);
      await page.press('n', '.ask.covered >> nth=0');
      await page.wait('#make-task');
      await ui.shot('trace');
      await page.evaluate(
        "(() => { const s = document.querySelector('.speech'); s.dispatchEvent(new WheelEvent('wheel')); s.scrollTop = s.scrollHeight / 2; })()",
      );
      await until(
        'the tasks follow',
        async () => Number(await page.evaluate("document.querySelector('.tasks').scrollTop")) > 100,
      );
      await page.click('#make-task');
      await until('the new task', () => {
        const document = vscode.workspace.textDocuments.find((one) => one.uri.path.endsWith('推进会.duban'));
        return document?.getText().includes('【任务】批复北湖调蓄工程');
      });
      // The page goes to the new task; the next test must not close that editor while it opens.
      const editor = await activeEditor('推进会.duban');
      await until('the place', () => editor.selection.active.line === 25);
    }),
  );
});
