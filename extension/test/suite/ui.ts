import * as vscode from 'vscode';
import { replyFile, UI_MARK, type UiReply, type UiRequest } from '../harness/exchange.js';
import { exchangeUri, readJson } from './exchange.js';
import { PATIENCE, until } from './until.js';

let lastId = 0;

/** Asks the driver outside to do something in the window, and waits for its answer. */
async function ask(request: Omit<UiRequest, 'id'>): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  console.log(UI_MARK + JSON.stringify({ id, ...request }));
  const file = exchangeUri(replyFile(id));
  const reply = await until(
    `the driver's answer to ${request.action} ${request.target}`,
    () => readJson<UiReply>(file),
    // Finding a page and acting in it each have the driver's patience.
    2 * PATIENCE + 5_000,
  );
  await vscode.workspace.fs.delete(file);
  if (reply.error) throw new Error(reply.error);
  return reply.value;
}

/** The window of VS Code, or one of our webviews by its `data-view`. Selectors are Playwright's. */
function surface(where: string) {
  const text = async (target: string) => String(await ask({ where, action: 'text', target }));
  return {
    click: (target: string) => ask({ where, action: 'click', target }),
    dblclick: (target: string) => ask({ where, action: 'dblclick', target }),
    press: (value: string, target = '') => ask({ where, action: 'press', target, value }),
    type: (value: string) => ask({ where, action: 'type', target: '', value }),
    fill: (target: string, value: string) => ask({ where, action: 'fill', target, value }),
    text,
    /** Waits until an element says this; what it said last stands in the error. */
    says: (target: string, expected: RegExp) =>
      until(`${target} says ${expected}`, async () => {
        const said = await text(target);
        if (!expected.test(said)) throw new Error(`it says “${said}”`);
        return true;
      }),
    count: async (target: string) => Number(await ask({ where, action: 'count', target })),
    wait: (target: string) => ask({ where, action: 'wait', target }),
    evaluate: (expression: string) => ask({ where, action: 'evaluate', target: expression }),
  };
}

export const ui = {
  window: surface('window'),
  webview: (view: string) => surface(view),
  /** A screenshot in out/editor/shots/MODE/NAME.png. */
  shot: (name: string) => ask({ where: 'window', action: 'shot', target: name }),
};
