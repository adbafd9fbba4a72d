import * as vscode from 'vscode';
import type { App } from '../app.js';
import { type Channel, connectPage, createPanel, type PageSpec, viewType } from './webview.js';

export type { PageSpec } from './webview.js';

/** A page of which there is at most one: opening it again shows it. VS Code may restore it after a restart. */
export class SinglePanel<ToPage, FromPage> {
  private channel: Channel<ToPage, FromPage> | undefined;

  constructor(
    private readonly spec: () => PageSpec,
    private readonly wire: (app: App, channel: Channel<ToPage, FromPage>) => void,
  ) {}

  open(app: App): Channel<ToPage, FromPage> {
    if (this.channel) {
      this.channel.panel.reveal();
      return this.channel;
    }
    return this.adopt(app, createPanel(app, this.spec()));
  }

  private adopt(app: App, panel: vscode.WebviewPanel): Channel<ToPage, FromPage> {
    const channel = connectPage<ToPage, FromPage>(app, panel, this.spec());
    this.channel = channel;
    panel.onDidDispose(() => {
      this.channel = undefined;
    });
    this.wire(app, channel);
    return channel;
  }

  /** Lets VS Code bring the page back when a window is reopened. */
  register(app: App): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(viewType(this.spec().view), {
      deserializeWebviewPanel: async (panel) => {
        this.adopt(app, panel);
      },
    });
  }
}
