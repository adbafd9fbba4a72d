import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM } from './paths.js';
import type { Server } from './server.js';

/** Nothing but loopback is reached: every other name fails to resolve. */
const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, chromiumSandbox: false });

export interface WindowOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'dark' | 'light';
  /** Language of VS Code's window, for example `zh-cn`. */
  readonly locale?: string;
  /** VS Code's own content policy forbids its window the plain-HTTP server that a web extension under test comes from. */
  readonly bypassCSP?: boolean;
}

export async function newWindow(
  browser: Browser,
  server: Server,
  options: WindowOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    bypassCSP: options.bypassCSP ?? false,
    colorScheme: options.colorScheme ?? 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (options.locale) {
    await context.addCookies([{ name: 'vscode.nls.locale', value: options.locale, url: server.url }]);
  }
  return context;
}

/** The address of a window on a folder; `payload` carries what desktop VS Code takes as arguments. */
export function windowUrl(
  server: Server,
  folder: string,
  payload: readonly (readonly [string, string])[] = [],
): string {
  const url = new URL(server.url);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

export const remoteUri = (server: Server, file: string): string =>
  `vscode-remote://${server.authority}${encodeURI(path.resolve(file))}`;
