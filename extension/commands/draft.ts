import * as vscode from 'vscode';
import { draft as draftRequest } from '../../server/protocol.js';
import { command } from './command.js';

const SPEECHES = ['docx', 'txt', 'md', 'pdf', 'html', 'htm'];

async function chooseSpeech(clicked: unknown): Promise<vscode.Uri | undefined> {
  if (clicked instanceof vscode.Uri) return clicked;
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the speech or plan'),
    openLabel: vscode.l10n.t('Draft tasks'),
    filters: { [vscode.l10n.t('Speeches and plans')]: SPEECHES },
    ...(vscode.workspace.workspaceFolders?.[0] ? { defaultUri: vscode.workspace.workspaceFolders[0].uri } : {}),
  });
  return chosen?.[0];
}

/** A name that is free: a draft never overwrites a file. */
async function freeUri(folder: vscode.Uri, fileName: string): Promise<vscode.Uri> {
  const [, stem = fileName, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(fileName) ?? [];
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? fileName : `${stem}-${number}${ending}`);
    const exists = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!exists) return uri;
  }
}

/** Proposes the tasks of a speech as an unsaved file, beside the speech by its name; the speech is never touched. */
export const draft = command('draft', async (app, clicked?: unknown) => {
  const speech = await chooseSpeech(clicked);
  if (!speech) return;
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading the speech…'), cancellable: true },
    (_progress, token) => app.server.request(draftRequest, { speech: speech.toString() }, token),
  );
  const target = await freeUri(vscode.Uri.joinPath(speech, '..'), answer.fileName);
  const document = await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), answer.text);
  await vscode.workspace.applyEdit(edit);
  await vscode.languages.setTextDocumentLanguage(document, 'duban');
  await vscode.window.showTextDocument(document);
  const done = vscode.l10n.t('Tasks proposed: {0}. Check them, fill in what is open, then save.', answer.tasks);
  void vscode.window.showInformationMessage([done, ...answer.remarks].join(' '));
});
