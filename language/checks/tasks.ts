import type { RefMention } from '../model/values.js';
import type { Task, Workspace } from '../model/workspace.js';
import { fold } from '../text/fold.js';

/** The task that a reference in `from` names; undefined where there is none. Ids only: titles are no names of tasks. */
export function taskOfRef(workspace: Workspace, from: Task, ref: RefMention): Task | undefined {
  const code = ref.code ?? fold(from.key.slice(0, from.key.lastIndexOf('#')));
  return workspace.byKey.get(`${code}#${ref.target}`);
}
