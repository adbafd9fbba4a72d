import * as vscode from 'vscode';
import { command } from './command.js';

/** Behind every code in the editor: the rule with its reason and examples, in the reference that ships with us. */
export const showRule = command('showRule', async (app, code: string) => {
  const reference = vscode.Uri.joinPath(app.context.extensionUri, 'docs/checks.md');
  await vscode.commands.executeCommand('markdown.showPreview', reference.with({ fragment: code.toLowerCase() }));
});
