import { mkdirSync } from 'node:fs';
import path from 'node:path';
import util from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { newWindow, windowUrl } from './browser.js';
import { UI_MARK, type UiRequest } from './exchange.js';
import { EXCHANGE } from './paths.js';
import type { Server } from './server.js';
import { serveUi } from './ui-bridge.js';

export interface ExtensionTests {
  readonly folder: string;
  /** As VS Code's window sees them. */
  readonly extensionDevelopmentUris: readonly string[];
  readonly extensionTestsUri: string;
  /** The extension is a web extension: VS Code looks for those in the page's configuration, not in its address. */
  readonly web: boolean;
  readonly timeout: number;
  readonly shots?: string;
  log(type: string, text: string): void;
}

/** What VS Code said at the end: its exit code, and why where it is our own verdict (negative codes). */
export interface Outcome {
  readonly code: number;
  readonly error?: string;
}

const developmentPayload = (tests: ExtensionTests): (readonly [string, string])[] => [
  ...tests.extensionDevelopmentUris.map((uri) => ['extensionDevelopmentPath', uri] as const),
  ['extensionTestsPath', tests.extensionTestsUri],
];

/** A URL as VS Code's UriComponents. */
function components(url: string) {
  const { protocol, host, pathname } = new URL(url);
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}

/** Adds the web extension under development to the configuration that the server writes into its page. */
async function developInPage(page: Page, tests: ExtensionTests): Promise<void> {
  const developmentOptions = {
    extensions: tests.extensionDevelopmentUris.map(components),
    extensionTestsPath: components(tests.extensionTestsUri),
    enableSmokeTestDriver: true,
  };
  // Before VS Code's script reads it. (Replacing the page on its way would make Chromium forbid it the loopback network.)
  await page.addInitScript(
    `new MutationObserver((_changes, observer) => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta) return;
      observer.disconnect();
      const configuration = JSON.parse(meta.dataset.settings);
      Object.assign(configuration.developmentOptions ??= {}, ${JSON.stringify(developmentOptions)});
      meta.dataset.settings = JSON.stringify(configuration);
    }).observe(document, { childList: true, subtree: true });`,
  );
}

function deferred<T>() {
  let settle!: (value: T) => void;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** Opens a window whose extension host runs the suite, and waits for its end. */
export async function runInWindow(server: Server, browser: Browser, tests: ExtensionTests): Promise<Outcome> {
  const context = await newWindow(browser, { bypassCSP: tests.web });
  const page = await context.newPage();
  const { promise: ended, settle } = deferred<Outcome>();
  const end = async (outcome: Outcome) => {
    if (outcome.code !== 0 && tests.shots) {
      mkdirSync(tests.shots, { recursive: true });
      await page.screenshot({ path: path.join(tests.shots, 'failed.png') }).catch(() => undefined);
    }
    settle(outcome);
  };
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    // The arguments are a console format string and its values.
    const text = util.formatWithOptions({ colors: false }, ...(args as [unknown]));
    if (!text.startsWith(UI_MARK)) return tests.log(type, text);
    const request = JSON.parse(text.slice(UI_MARK.length)) as UiRequest;
    return serveUi(page, request, path.join(tests.folder, EXCHANGE), tests.shots);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end({ code }));
  page.on('crash', () => void end({ code: -2, error: 'the window crashed' }));
  void server.ended.then(() => end({ code: -3, error: `VS Code's server ended:\n${server.output()}` }));
  const timer = setTimeout(
    () => void end({ code: -1, error: `VS Code did not end the tests within ${tests.timeout} ms` }),
    tests.timeout,
  );
  if (tests.web) await developInPage(page, tests);
  await page.goto(
    windowUrl(server, tests.folder, [
      ...(tests.web ? [] : developmentPayload(tests)),
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ]),
  );
  const outcome = await ended;
  clearTimeout(timer);
  await context.close();
  return outcome;
}
