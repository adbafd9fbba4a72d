import * as vscode from 'vscode';
import type { Summary } from '../server/protocol.js';
import type { Feature } from './app.js';
import { daysLeftText } from './views/days-left.js';

const NEAREST_SHOWN = 5;

/** “3 错 12 警 · 最近到期 06-30”: what is wrong and what comes next, at a glance. */
export const statusBar: Feature = (app) => {
  const item = vscode.window.createStatusBarItem('duban.status', vscode.StatusBarAlignment.Left, 40);
  item.name = vscode.l10n.t('Duban: problems and nearest deadline');
  item.command = 'duban.showStatus';

  let latest: Summary | undefined;
  const show = () => {
    const wanted = vscode.workspace.getConfiguration('duban').get('statusBar.enabled', true);
    if (!wanted || !latest || latest.files === 0) return item.hide();
    item.text = statusText(latest);
    item.tooltip = statusTooltip(latest);
    item.show();
  };
  return vscode.Disposable.from(
    item,
    app.summary.onDidChange((summary) => {
      latest = summary;
      show();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('duban.statusBar')) show();
    }),
  );
};

function statusText({ errors, warnings, nearest }: Summary): string {
  const counts = vscode.l10n.t('$(checklist) Errors {0} Warnings {1}', errors, warnings);
  const next = nearest.find((task) => (task.daysLeft ?? -1) >= 0) ?? nearest[0];
  if (!next?.deadline?.iso) return counts;
  return `${counts} · ${vscode.l10n.t('next due {0}', next.deadline.iso.slice(5))}`;
}

function statusTooltip({ asOf, tasks, open, overdue, nearest }: Summary): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown(vscode.l10n.t('As of {0}: tasks {1}, open {2}, overdue {3}', asOf, tasks, open, overdue));
  for (const task of nearest.slice(0, NEAREST_SHOWN)) {
    text.appendMarkdown('\n\n');
    text.appendText(`${task.deadline?.iso ?? ''} ${task.title} · ${daysLeftText(task.daysLeft, vscode.l10n.t)}`);
  }
  return text;
}
