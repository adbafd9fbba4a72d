import { runMocha } from './mocha.js';
import './activation.test.js';
import './proof/completion.test.js';
import './proof/diagnostics.test.js';
import './proof/draft.test.js';
import './proof/export.test.js';
import './proof/panels.test.js';
import './proof/rename.test.js';
import './walkthrough.test.js';

/** What VS Code calls in its extension host, Node or web worker. */
export const run = (): Promise<void> => runMocha();
