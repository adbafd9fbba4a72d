import * as vscode from 'vscode';
import type { LedgerRow } from '../../server/protocol.js';
import type { App } from '../app.js';
import { daysLeftText } from './days-left.js';
import type { Group, Grouping } from './grouping/group.js';
import { lightColour, lightIcon } from './lights.js';

export interface TaskNode {
  readonly row: LedgerRow;
  readonly group: Group;
}
export type Node = Group | TaskNode;
const isTask = (node: Node): node is TaskNode => 'row' in node;

/** One of the trees of the activity bar: the same rows under another grouping. */
export class TaskTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly app: App,
    private readonly id: string,
    private readonly grouping: Grouping,
  ) {
    const refresh = () => this.changes.fire();
    this.subscriptions = [app.ledger.onDidChange(refresh), app.filter.onDidChange(refresh), this.changes];
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return isTask(node) ? [] : node.rows.map((row) => ({ row, group: node }));
    const { rows } = await this.app.ledger.get();
    return this.grouping(this.app.filter.apply(rows), vscode.l10n.t);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return isTask(node) ? this.taskItem(node) : this.groupItem(node);
  }

  private groupItem(group: Group): vscode.TreeItem {
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(group.label, group.open ? Expanded : Collapsed);
    item.id = `${this.id}/${group.id}`;
    item.iconPath = new vscode.ThemeIcon(group.icon, group.light && lightColour(group.light));
    item.contextValue = 'group';
    if (group.description) item.description = group.description;
    return item;
  }

  private taskItem({ row, group }: TaskNode): vscode.TreeItem {
    const item = new vscode.TreeItem(row.id ? `${row.id} ${row.title}` : row.title);
    const days = daysLeftText(row.state.code === 'closed' ? null : row.daysLeft, vscode.l10n.t);
    item.id = `${this.id}/${group.id}/${row.uri}/${row.key}`;
    // What presses comes first: a narrow side bar cuts the end.
    item.description = [days, row.deadline?.words].filter(Boolean).join(' · ');
    item.iconPath = lightIcon(row.light.code);
    item.contextValue = 'task';
    item.tooltip = tooltip(row, days);
    item.command = { command: 'duban.revealTask', title: '', arguments: [row] };
    item.accessibilityInformation = {
      label: [row.light.label, row.id, row.title, row.leadUnits.join('、'), row.deadline?.words, days]
        .filter(Boolean)
        .join('，'),
    };
    return item;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** What the clerk wants to know without opening the file. Titles and quotes are text, not Markdown. */
function tooltip(row: LedgerRow, days: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const line = (label: string, value: string | undefined) => {
    if (!value) return;
    text.appendMarkdown(`\n\n**${label}** `);
    text.appendText(value);
  };
  text.appendText(row.title);
  line(vscode.l10n.t('Lead unit'), row.leadUnits.join('、'));
  line(vscode.l10n.t('Supporting units'), row.supportUnits.join('、'));
  line(vscode.l10n.t('Deadline'), [row.deadline?.words, row.deadline?.iso, days].filter(Boolean).join(' · '));
  line(vscode.l10n.t('State'), `${row.state.label} · ${row.light.label}`);
  line(vscode.l10n.t('Latest progress'), row.latestProgress && `${row.latestProgress.date} ${row.latestProgress.text}`);
  line(vscode.l10n.t('Source'), row.cells.source);
  return text;
}
