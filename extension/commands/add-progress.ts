import * as vscode from 'vscode';
import { addProgress as addProgressRequest, type AddProgressParams, type LedgerRow } from '../../server/protocol.js';
import type { App } from '../app.js';
import { daysLeftText } from '../views/days-left.js';
import { isClosed } from '../views/row-match.js';
import type { TaskNode } from '../views/task-tree.js';
import { applyEdit } from './apply-edit.js';
import { command } from './command.js';
import { reveal } from './reveal.js';
import { isDay, today } from './today.js';

/** One question of the wizard; undefined when the clerk leaves it with Escape. */
const ask = (step: number, options: vscode.InputBoxOptions): Thenable<string | undefined> =>
  vscode.window.showInputBox({ ignoreFocusOut: true, ...options, title: `${options.title} (${step}/5)` });

export const addProgress = command('addProgress', async (app, node?: TaskNode | { readonly key: string }) => {
  const row = await chooseTask(app, node);
  if (!row) return;
  const answers = await questions(row);
  if (!answers) return;
  const { edit, place } = await app.server.request(addProgressRequest, answers);
  await applyEdit(app, edit);
  await reveal(place);
});

async function chooseTask(app: App, node?: TaskNode | { readonly key: string }): Promise<LedgerRow | undefined> {
  if (node && 'row' in node) return node.row;
  const { rows } = await app.ledger.get();
  const key = node && 'key' in node ? node.key : undefined;
  if (key !== undefined) return rows.find((row) => row.key === key);
  const here = taskAtCursor(rows);
  if (here) return here;
  const items = rows
    .filter((row) => !isClosed(row))
    .map((row) => ({
      label: `${row.id} ${row.title}`.trim(),
      description: row.leadUnits.join('、'),
      detail: [row.meeting.title, row.deadline?.words, daysLeftText(row.daysLeft, vscode.l10n.t)]
        .filter(Boolean)
        .join(' · '),
      row,
    }));
  const placeHolder = vscode.l10n.t('Progress of which task?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))
    ?.row;
}

/** The task whose block the cursor is in: the last head at or above it. */
function taskAtCursor(rows: readonly LedgerRow[]): LedgerRow | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'duban') return undefined;
  const uri = editor.document.uri.toString();
  const { line } = editor.selection.active;
  return rows.filter((row) => row.uri === uri && row.range.start.line <= line).at(-1);
}

async function questions(row: LedgerRow): Promise<AddProgressParams | undefined> {
  const title = `${row.id} ${row.title}`.trim();
  const date = await ask(1, {
    title,
    prompt: vscode.l10n.t('Day of the progress'),
    value: today(),
    validateInput: (text) => (isDay(text) ? undefined : vscode.l10n.t('Write a day that exists as YYYY-MM-DD.')),
  });
  if (date === undefined) return undefined;
  const percent = await ask(2, {
    title,
    prompt: vscode.l10n.t('Completion in per cent (may stay empty)'),
    value: row.progress === null ? '' : String(row.progress),
    validateInput: (text) =>
      /^(\d{1,2}|100)?$/.test(text.trim())
        ? undefined
        : vscode.l10n.t('Write a whole number from 0 to 100, or nothing.'),
  });
  if (percent === undefined) return undefined;
  const text = await ask(3, {
    title,
    prompt: vscode.l10n.t('What has been done'),
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('Write what has been done.')),
  });
  if (text === undefined) return undefined;
  const problem = await ask(4, { title, prompt: vscode.l10n.t('Problems (may stay empty)') });
  if (problem === undefined) return undefined;
  const next = await ask(5, { title, prompt: vscode.l10n.t('Next steps (may stay empty)') });
  if (next === undefined) return undefined;
  return {
    key: row.key,
    date,
    text: text.trim(),
    ...(percent.trim() ? { percent: Number(percent) } : {}),
    ...(problem.trim() ? { problem: problem.trim() } : {}),
    ...(next.trim() ? { next: next.trim() } : {}),
  };
}
