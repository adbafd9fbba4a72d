import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { launchBrowser, newWindow, windowUrl } from './harness/browser.js';
import { ROOT } from './harness/paths.js';
import { makeProfile } from './harness/profile.js';
import { installExtension, startServer } from './harness/server.js';
import { packageVsix } from './harness/staging.js';

/** The pictures of README and docs: the example city in a new user's VS Code, at 1×, in a light and a dark theme. */
const TARGET = 'docs/images';
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;
const VIEWPORT = { width: 1280, height: 800 };
const EXAMPLE = 'examples/临澜市';
const MEETING = '2026-重大项目推进会.duban';
const AS_OF = '2026-07-06';
/** For a window that starts, on a busy machine. */
const PATIENCE = 120_000;
/** After an action, for animations and the language server's next answer. */
const CALM = 1200;

const settings = (theme: string): Record<string, unknown> => ({
  'workbench.colorTheme': theme,
  'duban.asOf': AS_OF,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'breadcrumbs.enabled': false,
  'window.title': '${activeEditorShort}',
});

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function webview(page: Page, view: string, selector: string): Promise<Frame> {
  for (let tries = 0; tries < 150; tries += 1) {
    for (const frame of page.frames()) {
      const ready = await frame
        .evaluate(`document.body?.dataset.view === '${view}' && !!document.querySelector('${selector}')`)
        .catch(() => false);
      if (ready) return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error(`the page “${view}” does not show ${selector}`);
}

/** Opens a file by its name and puts the cursor on a line. */
async function goTo(page: Page, file: string, line: number): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill(`${file}:${line}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function closeEditors(page: Page): Promise<void> {
  await command(page, 'View: Close All Editors');
  await page.waitForTimeout(CALM / 2);
}

/** One picture: its name, and what must be done before it is taken. */
const SHOTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async editor(page) {
    await goTo(page, MEETING, 24);
    await command(page, 'View: Show Duban');
    await page.locator('.sidebar .monaco-list-row').nth(3).waitFor();
  },
  async ledger(page) {
    await command(page, 'Duban: Open Ledger');
    await webview(page, 'ledger', '.body .row');
    await command(page, 'View: Close Primary Side Bar');
  },
  async timeline(page) {
    await closeEditors(page);
    await command(page, 'Duban: Open Timeline');
    await webview(page, 'timeline', '.lane .bar');
  },
  async trace(page) {
    await closeEditors(page);
    await goTo(page, MEETING, 1);
    await command(page, 'Duban: Compare Speech and Tasks');
    const frame = await webview(page, 'trace', '.ask.covered');
    await frame.locator('.ask.covered').nth(2).click();
  },
  async gate(page) {
    await closeEditors(page);
    await goTo(page, MEETING, 1);
    await command(page, 'Duban: Check Before Issuing');
    await webview(page, 'gate', 'h1');
  },
  async probe(page) {
    await closeEditors(page);
    await goTo(page, MEETING, 12);
    await command(page, 'Duban: What Does This Deadline Mean?');
    await page.keyboard.type('6月底前', { delay: 40 });
    await page.locator('.quick-input-list .monaco-list-row').nth(1).waitFor();
  },
  async walkthrough(page) {
    await page.keyboard.press('Escape');
    await closeEditors(page);
    await command(page, 'Duban: First Steps');
    await page.locator('.getting-started-step.expanded').waitFor();
  },
};

async function takeAll(mode: keyof typeof THEMES, vsix: string, only: readonly string[]): Promise<void> {
  const folder = path.join(realpathSync(mkdtempSync(path.join(os.tmpdir(), 'duban-shots-'))), '临澜市');
  cpSync(path.join(ROOT, EXAMPLE), folder, { recursive: true });
  const profile = makeProfile(settings(THEMES[mode]));
  installExtension(profile, vsix);
  const server = await startServer(profile);
  const browser = await launchBrowser();
  try {
    const context = await newWindow(browser, { viewport: VIEWPORT, colorScheme: mode });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(windowUrl(server, folder));
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: MEETING }).waitFor();
    for (const [name, prepare] of Object.entries(SHOTS)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await prepare(page);
      await page.waitForTimeout(CALM);
      await page.screenshot({ path: path.join(ROOT, TARGET, `${name}-${mode}.png`) });
      console.log(`${TARGET}/${name}-${mode}.png`);
    }
  } finally {
    await browser.close();
    await server.stop();
    profile.remove();
    rmSync(path.dirname(folder), { recursive: true, force: true });
  }
}

/** `npm run shots [name …]` */
export async function main(only: readonly string[]): Promise<number> {
  mkdirSync(path.join(ROOT, TARGET), { recursive: true });
  const vsix = packageVsix();
  for (const mode of ['light', 'dark'] as const) await takeAll(mode, vsix, only);
  return 0;
}
