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
  /** Language of the extensions, for example `zh-cn`; VS Code's own texts stay English without a language pack. */
  readonly locale?: string;
  /** VS Code's own content policy forbids its window the plain-HTTP server that a web extension under test comes from. */
  readonly bypassCSP?: boolean;
}

export async function newWindow(browser: Browser, options: WindowOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    bypassCSP: options.bypassCSP ?? false,
    colorScheme: options.colorScheme ?? 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (options.locale) {
    // What VS Code's own texts set where a language pack is installed; extensions are given this language.
    await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.locale)}`);
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
