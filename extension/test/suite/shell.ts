import { runMocha } from './mocha.js';
import './activation.test.js';
import './shell/gate.test.js';
import './shell/ledger.test.js';
import './shell/probe.test.js';
import './shell/status-bar.test.js';
import './shell/timeline.test.js';
import './shell/trace.test.js';
import './shell/trees.test.js';
import './walkthrough.test.js';

/** What VS Code calls in its extension host. */
export const run = (): Promise<void> => runMocha();
