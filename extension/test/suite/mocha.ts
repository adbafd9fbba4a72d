// The browser build runs in both hosts; the other one wants Node's file system.
import 'mocha/mocha.js';
import { configuration, writeResults } from './exchange.js';
import type { TestResult } from '../harness/exchange.js';

type MochaConstructor = new (options: Mocha.MochaOptions) => Mocha;
const { Mocha: BrowserMocha } = globalThis as unknown as { Mocha: MochaConstructor };

const mocha = new BrowserMocha({ ui: 'tdd', timeout: 120_000, slow: 5_000 });
// Puts suite, test, setup … on globalThis; the imports that follow this module register their tests.
mocha.suite.emit('pre-require', globalThis, '', mocha);

/** Tests that click and type in the window; without a driven browser (desktop VS Code) they are not registered. */
export function uiTest(title: string, body: Mocha.AsyncFunc): void {
  uiTests.push(test(title, body));
}
const uiTests: Mocha.Test[] = [];

function note(test: Mocha.Runnable, state: TestResult['state'], error?: Error): TestResult {
  const title = test.fullTitle();
  const milliseconds = test.duration ?? 0;
  console.log(`${state === 'passed' ? 'ok' : 'not ok'} - ${title} (${milliseconds} ms)`);
  return { title, state, milliseconds, ...(error ? { message: error.stack ?? error.message } : {}) };
}

/** Runs everything registered, prints a line a test and leaves the results for the runner. */
export async function runMocha(): Promise<void> {
  const { grep, ui } = await configuration();
  if (grep) mocha.grep(new RegExp(grep));
  if (!ui)
    for (const one of uiTests) if (one.parent) one.parent.tests = one.parent.tests.filter((each) => each !== one);
  const tests: TestResult[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => tests.push(note(test, 'passed')));
    runner.on('fail', (test, error: Error) => tests.push(note(test, 'failed', error)));
    runner.on('pending', (test) => tests.push(note(test, 'pending')));
  });
  await writeResults({ tests });
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}
