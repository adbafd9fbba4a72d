import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { launchBrowser, newWindow, windowUrl } from './harness/browser.js';
import { OUT, ROOT } from './harness/paths.js';
import { makeProfile } from './harness/profile.js';
import { installExtension, startServer } from './harness/server.js';
import { packageVsix } from './harness/staging.js';

/** The pictures of README and docs: the example city in a new user's VS Code, at 1×, in a light and a dark theme. */
const TARGET = 'docs/images';
/** Light in Chinese, dark in English: both must look well. */
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;
const LOCALES = { light: 'zh-cn', dark: undefined } as const;
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

type Texts = Readonly<Record<string, string>>;
const textsOf = (locale: string | undefined): Texts =>
  JSON.parse(readFileSync(path.join(ROOT, `package.nls${locale ? `.${locale}` : ''}.json`), 'utf8')) as Texts;

/** Chooses a line of a quick pick, and sees it go: what was chosen may open an input of its own at once. */
async function choose(page: Page, typed: string, line: string): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  await widget.locator('input').first().fill(typed);
  const row = widget.locator('.monaco-list-row', { hasText: line }).first();
  await row.waitFor();
  await row.click();
  await row.waitFor({ state: 'hidden' });
}

/** Runs a command by its title in the palette. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await choose(page, `>${title}`, title);
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
  await choose(page, `${file}:${line}`, file);
  await page.locator('.tab.active', { hasText: file }).first().waitFor();
}

async function closeEditors(page: Page): Promise<void> {
  await command(page, 'View: Close All Editors');
  await page.waitForTimeout(CALM / 2);
}

/** One picture: its name, and what must be done before it is taken. */
const SHOTS: Readonly<
  Record<string, (page: Page, ours: (id: string) => Promise<void>, texts: Texts) => Promise<void>>
> = {
  async editor(page, _ours, texts) {
    await goTo(page, MEETING, 24);
    await command(page, `View: Show ${texts.container}`);
    await page.locator('.sidebar .monaco-list-row').nth(3).waitFor();
  },
  async ledger(page, ours) {
    await ours('openLedger');
    await webview(page, 'ledger', '.body .row');
    await command(page, 'View: Close Primary Side Bar');
  },
  async timeline(page, ours) {
    await closeEditors(page);
    await ours('openTimeline');
    await webview(page, 'timeline', '.lane .bar');
  },
  async trace(page, ours) {
    await closeEditors(page);
    await goTo(page, MEETING, 1);
    await ours('openTrace');
    const frame = await webview(page, 'trace', '.ask.covered');
    await frame.locator('.ask.covered').nth(2).click();
  },
  async gate(page, ours) {
    await closeEditors(page);
    await goTo(page, MEETING, 1);
    await ours('issueGate');
    await webview(page, 'gate', 'h1');
  },
  async probe(page, ours) {
    await closeEditors(page);
    await goTo(page, MEETING, 12);
    await ours('probeDeadline');
    await page.keyboard.type('6月底前', { delay: 40 });
    await page.locator('.quick-input-list .monaco-list-row').nth(1).waitFor();
  },
  async walkthrough(page, ours) {
    await page.keyboard.press('Escape');
    await closeEditors(page);
    await ours('openWalkthrough');
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
    const locale = LOCALES[mode];
    const texts = textsOf(locale);
    const context = await newWindow(browser, { viewport: VIEWPORT, colorScheme: mode, ...(locale ? { locale } : {}) });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(windowUrl(server, folder));
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: MEETING }).waitFor();
    for (const [name, prepare] of Object.entries(SHOTS)) {
      if (only.length > 0 && !only.includes(name)) continue;
      await prepare(page, (id) => command(page, `${texts.category}: ${texts[`command.${id}`]}`), texts);
      await page.waitForTimeout(CALM);
      await page.screenshot({ path: path.join(ROOT, TARGET, `${name}-${mode}.png`) });
      console.log(`${TARGET}/${name}-${mode}.png`);
    }
  } catch (error) {
    await browser
      .contexts()[0]
      ?.pages()[0]
      ?.screenshot({ path: path.join(OUT, 'shots-failed.png') });
    throw error;
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
