import type { CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { FileEdit } from '../../text/edit.js';
import type { Spot } from '../analysis.js';
import { workspaceEdit } from '../edits.js';

/** The one action of a refactoring that fits; none where nothing changes. */
export function refactored(
  { workspace }: Spot,
  title: string,
  kind: CodeActionKind,
  edits: readonly FileEdit[],
): CodeAction[] {
  const edit = edits.length > 0 ? workspaceEdit(workspace, edits) : undefined;
  return edit ? [{ title, kind, edit }] : [];
}
