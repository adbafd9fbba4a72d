import * as vscode from 'vscode';
import type { App } from '../app.js';

/** A page of ours: `view` names its bundle in dist/webviews and its `data-view`; messages are typed per view. */
export interface PageSpec {
  readonly view: string;
  readonly title: string;
  readonly icon: string;
}

/** Both ways of talking to a page. A page says `ready` once, when its script listens. */
export interface Channel<ToPage, FromPage> {
  readonly panel: vscode.WebviewPanel;
  send(message: ToPage): void;
  onMessage(listener: (message: FromPage) => unknown): void;
  /** Disposed with the panel. */
  own(...disposables: vscode.Disposable[]): void;
}

export const viewType = (view: string): string => `duban.${view}`;

/** Only our own script and style, by nonce and by source; no network, no inline code, no eval. */
function html(webview: vscode.Webview, app: App, { view, title }: PageSpec): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const file = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(app.context.extensionUri, 'dist/webviews', name)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file(`${view}.css`)}">
<title>${title}</title>
</head>
<body data-view="${view}">
<main id="root"></main>
<script nonce="${nonce}" src="${file(`${view}.js`)}"></script>
</body>
</html>`;
}

export const webviewOptions = (app: App): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [vscode.Uri.joinPath(app.context.extensionUri, 'dist/webviews')],
});

/** Creates the panel of a page in the active column. */
export function createPanel(app: App, spec: PageSpec, column = vscode.ViewColumn.Active): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(viewType(spec.view), spec.title, column, {
    ...webviewOptions(app),
    retainContextWhenHidden: true,
    enableFindWidget: true,
  });
}

/** Puts a page into a panel (new, or restored by VS Code after a restart). */
export function connectPage<ToPage, FromPage>(
  app: App,
  panel: vscode.WebviewPanel,
  spec: PageSpec,
): Channel<ToPage, FromPage> {
  const owned: vscode.Disposable[] = [];
  panel.onDidDispose(() => {
    for (const disposable of owned) disposable.dispose();
  });
  const icon = (folder: string) =>
    vscode.Uri.joinPath(app.context.extensionUri, 'extension/media', folder, `${spec.icon}.svg`);
  panel.iconPath = { light: icon(''), dark: icon('dark') };
  panel.webview.options = webviewOptions(app);
  const channel: Channel<ToPage, FromPage> = {
    panel,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's webviews have no origins.
    send: (message) => void panel.webview.postMessage(message),
    onMessage(listener) {
      owned.push(
        panel.webview.onDidReceiveMessage(async (message: FromPage) => {
          try {
            await listener(message);
          } catch (error) {
            void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
          }
        }),
      );
    },
    own: (...disposables) => owned.push(...disposables),
  };
  panel.webview.html = html(panel.webview, app, spec);
  return channel;
}
