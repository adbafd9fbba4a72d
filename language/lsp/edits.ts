import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Workspace } from '../scope/workspace.js';
import type { SourceFile } from '../grammar/generated/ast.js';
import { type Edit, type FileEdit, inOrder, joined, problemIn } from '../text/edit.js';
import { rangeAt } from './places.js';

/** The only place where edits become LSP's. */
export const textEdits = (source: SourceFile, edits: readonly Edit[]): TextEdit[] =>
  joined(inOrder(edits)).map((edit) => ({ range: rangeAt(source, edit), newText: edit.newText }));

/** Edits of files of a workspace; undefined where the text is no longer what one of them was made for. */
export function workspaceEdit({ files }: Workspace, edits: readonly FileEdit[]): WorkspaceEdit | undefined {
  const changes: Record<string, TextEdit[]> = {};
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const own = edits.filter((edit) => edit.path === path);
    const source = files.find((file) => file.path === path)?.source;
    if (!source || problemIn(source.text, own)) return undefined;
    changes[path] = textEdits(source, own);
  }
  return { changes };
}
