import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { replyFile, type UiReply, type UiRequest } from './exchange.js';

/** For one action on a busy machine. */
const PATIENCE = 30_000;

/** The document of our webview: VS Code nests it two iframes deep, and several may be open. */
async function webviewFrame(page: Page, view: string): Promise<Frame> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const found = await frame.evaluate('document.body?.dataset.view').catch(() => undefined);
      if (found === view) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no webview “${view}” within ${PATIENCE} ms`);
}

async function perform(page: Page, request: UiRequest, shots: string | undefined): Promise<unknown> {
  const { action, target, value } = request;
  if (action === 'shot') {
    if (!shots) return undefined;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: path.join(shots, `${target}.png`) });
    return undefined;
  }
  const root = request.where === 'window' ? page : await webviewFrame(page, request.where);
  if (action === 'evaluate') return root.evaluate(target);
  const locator = root.locator(target);
  const options = { timeout: PATIENCE };
  switch (action) {
    case 'count':
      return locator.count();
    case 'text':
      return locator.first().innerText(options);
    case 'wait':
      return locator.first().waitFor(options);
    case 'click':
      return locator.first().click(options);
    case 'dblclick':
      return locator.first().dblclick(options);
    case 'fill':
      return locator.first().fill(value ?? '', options);
    case 'type':
      return page.keyboard.type(value ?? '', { delay: 30 });
    default:
      return target ? locator.first().press(value ?? '', options) : page.keyboard.press(value ?? '');
  }
}

/** Serves one request of a test and leaves the answer as a whole file (renamed into place) in the exchange folder. */
export async function serveUi(page: Page, request: UiRequest, exchange: string, shots?: string): Promise<void> {
  let reply: UiReply;
  try {
    reply = { value: await perform(page, request, shots) };
  } catch (error) {
    reply = { error: `${request.action} ${request.target} in ${request.where}: ${(error as Error).message}` };
  }
  const file = path.join(exchange, replyFile(request.id));
  writeFileSync(`${file}.part`, JSON.stringify(reply));
  renameSync(`${file}.part`, file);
}
