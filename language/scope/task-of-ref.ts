import { perFile } from './per-file.js';
import type { RefMention } from '../model/values.js';
import type { Task, Workspace } from './workspace.js';
import { fold } from '../text/fold.js';

/** The folded code before the ids of a file's tasks. */
const codeOf = perFile(({ tasks }) => fold(tasks[0]?.key.slice(0, tasks[0].key.lastIndexOf('#')) ?? ''));

/** The task that a reference in `from` names; undefined where there is none. Ids only: titles are no names of tasks. */
export function taskOfRef(workspace: Workspace, from: Task, ref: RefMention): Task | undefined {
  const code = ref.code ?? codeOf(from.file);
  return workspace.byKey.get(`${code}#${ref.target}`);
}
