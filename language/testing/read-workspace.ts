import { WorkspaceBuilder, type WorkspaceOptions } from '../scope/builder.js';
import type { Workspace } from '../scope/workspace.js';
import { parse } from '../syntax/parse.js';

/** Reads and resolves texts once. */
export function readWorkspace(
  files: readonly { readonly path: string; readonly text: string }[],
  options?: WorkspaceOptions,
): Workspace {
  return new WorkspaceBuilder().build(
    files.map(({ path, text }) => ({ path, source: parse(text) })),
    options,
  );
}
