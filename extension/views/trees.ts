import * as vscode from 'vscode';
import type { App, Feature } from '../app.js';
import { byDeadline } from './grouping/by-deadline.js';
import { byLight } from './grouping/by-light.js';
import { byMeeting } from './grouping/by-meeting.js';
import { byUnit } from './grouping/by-unit.js';
import type { Grouping } from './grouping/group.js';
import { type Node, TaskTree } from './task-tree.js';

const TREES: Readonly<Record<string, Grouping>> = { byDeadline, byUnit, byLight, byMeeting };

function tree(app: App, name: string, grouping: Grouping): vscode.Disposable {
  const id = `duban.${name}`;
  const provider = new TaskTree(app, id, grouping);
  const view = vscode.window.createTreeView<Node>(id, { treeDataProvider: provider, showCollapseAll: true });
  const describe = () => {
    // Not the message: VS Code shows no welcome where there is one.
    view.description = app.filter.text ? vscode.l10n.t('Filter: {0}', app.filter.text) : undefined;
  };
  describe();
  const subscriptions = [view, provider, app.filter.onDidChange(describe)];
  if (name === 'byDeadline') subscriptions.push(overdueBadge(app, view));
  return vscode.Disposable.from(...subscriptions);
}

/** The number of overdue tasks on the activity bar; it needs the summary only, not the ledger. */
function overdueBadge(app: App, view: vscode.TreeView<Node>): vscode.Disposable {
  return app.summary.onDidChange(({ overdue }) => {
    view.badge = overdue > 0 ? { value: overdue, tooltip: vscode.l10n.t('Overdue tasks: {0}', overdue) } : undefined;
  });
}

export const trees: Feature = (app) =>
  vscode.Disposable.from(...Object.entries(TREES).map(([name, grouping]) => tree(app, name, grouping)));
