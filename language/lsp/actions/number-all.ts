import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { BlockKind } from '../../table/words.js';
import type { FileEdit } from '../../text/edit.js';
import type { Spot } from '../analysis.js';
import { insertAt } from '../../model/edits.js';
import type { Entity } from '../../model/entities.js';
import { nextId, Numbering } from '../../model/numbering.js';
import { refactored } from './refactored.js';

/** Gives an id to every block of the file that needs one and has none; ids that are there stay. */
export function numberAll(spot: Spot): CodeAction[] {
  const { entity, file } = spot;
  if (!entity.word?.takesId || entity.id !== undefined) return [];
  const drafts = file.entities.filter(
    ({ word, id, block }) => word?.takesId && id === undefined && block.head && !block.head.problem,
  );
  const numberings = new Map<BlockKind | undefined, Numbering>();
  const given = (draft: Entity, id: string): FileEdit =>
    insertAt(file.path, draft, draft.block.head?.wordSpan.end ?? 0, ` ${id}`);
  const all: FileEdit[] = [];
  for (const draft of drafts) {
    const numbering = numberings.get(draft.kind) ?? new Numbering(file.entities, draft.kind);
    numberings.set(draft.kind, numbering);
    const id = numbering.next(draft);
    all.push(given(draft, id));
  }
  if (!drafts.includes(entity)) return [];
  const alone = nextId(file.entities, entity.kind, entity);
  const kind = CodeActionKind.RefactorRewrite;
  return [
    ...refactored(spot, `编号为 ${alone}`, kind, [given(entity, alone)]),
    ...(drafts.length > 1 ? refactored(spot, `给${drafts.length}项没有编号的全部编号`, kind, all) : []),
  ];
}
