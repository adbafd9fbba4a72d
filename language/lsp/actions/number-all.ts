import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { foldId } from '../../text/fold.js';
import type { Spot } from '../analysis.js';
import { nextId, usedIds } from '../ids.js';
import { EditCollector } from './edits.js';

/** Gives an id to every block of the file that needs one and has none; ids that are there stay. */
export function numberAll({ entity, file }: Spot): CodeAction[] {
  if (!entity.word?.takesId || entity.id !== undefined) return [];
  const drafts = file.entities.filter(
    ({ word, id, block }) => word?.takesId && id === undefined && block.head && !block.head.problem,
  );
  const taken = new Set(usedIds(file));
  const all = new EditCollector();
  const one = new EditCollector();
  let own = '';
  for (const draft of drafts) {
    const id = nextId(file, draft.kind, draft, taken);
    taken.add(foldId(id));
    const at = draft.block.head?.wordSpan.end ?? 0;
    all.insert(file.path, draft.block, at, ` ${id}`);
    if (draft === entity) own = id;
  }
  if (own === '') return [];
  const alone = nextId(file, entity.kind, entity);
  one.insert(file.path, entity.block, entity.block.head?.wordSpan.end ?? 0, ` ${alone}`);
  const actions: CodeAction[] = [{ title: `编号为 ${alone}`, kind: CodeActionKind.RefactorRewrite, edit: one.done() }];
  if (drafts.length > 1) {
    actions.push({
      title: `给${drafts.length}项没有编号的全部编号`,
      kind: CodeActionKind.RefactorRewrite,
      edit: all.done(),
    });
  }
  return actions;
}
