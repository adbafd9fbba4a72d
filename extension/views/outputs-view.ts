import * as vscode from 'vscode';
import { type OutputKind, outputs } from '../../server/protocol.js';
import type { App, Feature } from '../app.js';

/** Everything that can be made, one click each; the list is the server's, so a new output needs nothing here. */
class OutputsView implements vscode.TreeDataProvider<OutputKind> {
  constructor(private readonly app: App) {}

  async getChildren(parent?: OutputKind): Promise<OutputKind[]> {
    return parent ? [] : [...(await this.app.server.request(outputs, {}))];
  }

  getTreeItem(output: OutputKind): vscode.TreeItem {
    const item = new vscode.TreeItem(output.title);
    item.id = output.id;
    item.description = output.extensions.map((extension) => `.${extension}`).join(' ');
    item.tooltip = output.description;
    item.iconPath = new vscode.ThemeIcon(output.many ? 'files' : 'file');
    item.command = { command: 'duban.export', title: output.title, arguments: [{ output: output.id }] };
    return item;
  }
}

export const outputsView: Feature = (app) =>
  vscode.window.createTreeView('duban.outputs', { treeDataProvider: new OutputsView(app) });
