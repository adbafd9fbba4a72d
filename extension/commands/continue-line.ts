import * as vscode from 'vscode';
import { command } from './command.js';

const INDENT = '    ';

/** Shift+Enter: the text goes on in a new line that begins with `| `, as the language wants it. */
export const continueLine = command('continueLine', async () => {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const above = editor.document.lineAt(editor.selection.start.line).text;
  const indent = /^(\s*)[|｜]/.exec(above)?.[1] ?? INDENT;
  const newline = editor.document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, `${newline}${indent}| `);
  });
  editor.revealRange(editor.selection);
});
