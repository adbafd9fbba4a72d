import { runMocha } from './mocha.js';
import './activation.test.js';
import './walkthrough.test.js';

/** What VS Code calls in its extension host, Node or web worker. */
export const run = (): Promise<void> => runMocha();
