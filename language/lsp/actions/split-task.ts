import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { insertBelow, replaceSpan } from '../../model/edits.js';
import { fieldsOf } from '../../model/entities.js';
import type { Spot } from '../analysis.js';
import { nextId } from '../../model/numbering.js';
import { contains } from '../places.js';
import { refactored } from './refactored.js';

/** Fields that both halves need: who and by when. What was reported stays with the first half. */
const SHARED = ['section', 'project', 'leadUnits', 'responsibleUnits', 'supportUnits', 'deadline', 'quotes'] as const;

/** Splits a task at the cursor in its title (behind a comma, say) in two tasks with the same owners and deadline. */
export function splitTask(spot: Spot): CodeAction[] {
  const { entity, file, at } = spot;
  const { head, text } = entity.block;
  if (entity.kind !== 'task' || !head || head.title.lines || !contains(head.title.span, at)) return [];
  const { start, end } = head.title.span;
  const first = text.slice(start, at).replace(/[，,、；;和并及\s]+$/, '');
  const second = text.slice(at, end).replace(/^[，,、；;\s]+/, '');
  if (first === '' || second === '') return [];
  const copied = SHARED.flatMap((key) => fieldsOf(entity, key)).map(
    ({ syntax: { span } }) => `  ${text.slice(span.start, span.end)}`,
  );
  const lines = [`【${head.word} ${nextId(file.entities, 'task')}】${second}`, ...copied];
  return refactored(spot, `拆成两项任务：“${short(first)}”和“${short(second)}”`, CodeActionKind.RefactorRewrite, [
    replaceSpan(file.path, entity, { start, end }, first),
    insertBelow(file, entity, lines),
  ]);
}

const short = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text);
