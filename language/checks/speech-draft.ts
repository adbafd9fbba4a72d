import { type Draft, draftOptionsOf, draftTasks } from '../speech/index.js';
import type { DirectiveFile } from '../scope/workspace.js';
import type { Names } from '../scope/names.js';

/** So many speeches are kept for each register; a folder rarely has more. */
const MOST_KEPT = 50;
const drafts = new WeakMap<Names, Map<string, Draft>>();

/** What the drafter reads in a file's speech, once for all rules and as long as neither the speech nor the register changes. */
export function draftOfSpeech({ environment }: DirectiveFile, speech: string): Draft {
  const known = drafts.get(environment.names) ?? new Map<string, Draft>();
  drafts.set(environment.names, known);
  let draft = known.get(speech);
  if (!draft) {
    draft = draftTasks(speech, draftOptionsOf(environment));
    if (known.size >= MOST_KEPT) known.clear();
    known.set(speech, draft);
  }
  return draft;
}
