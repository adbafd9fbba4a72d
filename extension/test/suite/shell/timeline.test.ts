import * as vscode from 'vscode';
import { ok } from '../assert.js';
import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { until } from '../until.js';
import { activeEditor, closeAll, openFile } from '../workbench.js';

const page = ui.webview('timeline');

suite('timeline panel', () => {
  setup(closeAll);

  uiTest('draws lanes, milestones and today, zooms and jumps', async () => {
    await openFile('单位.duban');
    await vscode.commands.executeCommand('duban.openTimeline');
    await page.wait('.lane .bar');
    await page.wait('.milestone');
    await page.says('.today-label', /06-01/);
    ok((await page.count('.lane')) < 100, 'lanes in the page');
    await ui.shot('timeline');
    const width = () => page.evaluate("document.querySelector('.axis').clientWidth");
    const before = Number(await width());
    await page.press('+', '.timeline');
    await until('zoomed in', async () => Number(await width()) > before);
    await page.click('#fit');
    await ui.shot('timeline-fit');
    await page.press('Enter', '.timeline');
    await activeEditor('推进会.duban');
  });
});
