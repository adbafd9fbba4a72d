import { uiTest } from '../mocha.js';
import { ui } from '../ui.js';
import { closeAll, openFile } from '../workbench.js';

const ITEM = '.statusbar-item[id$="duban.status"]';

suite('status bar', () => {
  setup(closeAll);

  uiTest('says what is wrong and what is due next, and leads there', async () => {
    await openFile('推进会.duban');
    await ui.window.says(ITEM, /3.*5.*·.*\d\d-\d\d/s);
    await ui.window.click(ITEM);
    await ui.window.wait('.quick-input-list .monaco-list-row');
    await ui.shot('status');
    await ui.window.press('Escape');
  });
});
