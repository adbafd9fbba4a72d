import * as vscode from 'vscode';
import {
  type ExportedFile,
  exportOutput,
  type ExportLensArgument,
  type OutputKind,
  outputs as outputsRequest,
} from '../../server/protocol.js';
import type { App } from '../app.js';
import { fromBase64 } from '../base64.js';
import { command } from './command.js';
import { chooseDirective } from './directive.js';
import { offerToOpen } from './open-result.js';

/** From a menu VS Code passes the file's Uri, from the outputs view and code lenses comes an argument of our own. */
function parse(argument: vscode.Uri | ExportLensArgument | undefined): Partial<ExportLensArgument> {
  if (argument instanceof vscode.Uri) return { uri: argument.toString() };
  return argument ?? {};
}

async function chooseOutput(app: App, id: string | undefined): Promise<OutputKind | undefined> {
  const list = await app.server.request(outputsRequest, {});
  if (id !== undefined) return list.find((output) => output.id === id);
  const items = list.map((output) => ({
    label: output.title,
    description: output.extensions.map((extension) => `.${extension}`).join(' '),
    detail: output.description,
    output,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What shall be made?') }))?.output;
}

async function chooseExtension({ extensions, title }: OutputKind): Promise<string | undefined> {
  if (extensions.length < 2) return extensions[0];
  const items = extensions.map((extension) => ({ label: `.${extension}`, description: kindOf(extension), extension }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('In which format?') }))
    ?.extension;
}

const kindOf = (extension: string): string =>
  ({
    xlsx: 'Excel',
    docx: 'Word',
    html: vscode.l10n.t('Web page'),
    md: 'Markdown',
    csv: vscode.l10n.t('Plain table'),
    json: vscode.l10n.t('Data'),
    ics: vscode.l10n.t('Calendar'),
    txt: vscode.l10n.t('Plain text'),
  })[extension] ?? '';

/** Where documents go unless the clerk says otherwise: the folder 产出, if the office has made one, else the workspace. */
async function defaultFolder(): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return undefined;
  const outputFolder = vscode.Uri.joinPath(folder.uri, '产出');
  return vscode.workspace.fs.stat(outputFolder).then(
    () => outputFolder,
    () => folder.uri,
  );
}

/** One file: a save dialog. Several: a folder. Undefined when the clerk cancels. */
async function chooseTargets(files: readonly ExportedFile[], many: boolean): Promise<vscode.Uri[] | undefined> {
  const folder = await defaultFolder();
  if (!many) {
    const name = files[0]?.fileName ?? '';
    const ending = /\.([^.]+)$/.exec(name)?.[1] ?? '';
    const target = await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
      filters: { [kindOf(ending) || ending]: [ending] },
      saveLabel: vscode.l10n.t('Export'),
    });
    return target && [target];
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Folder for {0} files', files.length),
    openLabel: vscode.l10n.t('Export here'),
    ...(folder ? { defaultUri: folder } : {}),
  });
  const into = chosen?.[0];
  return into && files.map((file) => vscode.Uri.joinPath(into, file.fileName));
}

/** Makes a document and saves it. `target` (from other commands and tests) answers the save dialog beforehand. */
export const exportCommand = command(
  'export',
  async (app, argument?: vscode.Uri | ExportLensArgument, target?: vscode.Uri) => {
    const { output: id, extension: wanted, uri: given } = parse(argument);
    const output = await chooseOutput(app, id);
    if (!output) return undefined;
    const extension = wanted ?? (await chooseExtension(output));
    if (!extension) return undefined;
    const uri = given ?? (output.ofOneFile ? await chooseDirective(undefined) : undefined);
    if (output.ofOneFile && !uri) return undefined;
    const { files, remarks } = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Making {0}…', output.title),
        cancellable: true,
      },
      (_progress, token) =>
        app.server.request(exportOutput, { output: output.id, extension, ...(uri ? { uri } : {}) }, token),
    );
    if (files.length === 0) throw new Error(remarks[0] ?? vscode.l10n.t('There is nothing to export.'));
    const targets = target ? [target] : await chooseTargets(files, output.many);
    if (!targets) return undefined;
    for (const [index, file] of files.entries()) {
      const to = targets[index];
      if (to) await vscode.workspace.fs.writeFile(to, fromBase64(file.base64));
    }
    await offerToOpen(app, output.title, targets, remarks);
    return targets;
  },
);
