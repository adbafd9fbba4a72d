import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { fieldsOf } from '../../model/entities.js';
import { firstEol } from '../../syntax/format.js';
import type { Spot } from '../analysis.js';
import { nextId } from '../ids.js';
import { contains } from '../places.js';
import { EditCollector } from './edits.js';

/** Fields that both halves need: who and by when. What was reported stays with the first half. */
const SHARED = ['section', 'project', 'leadUnits', 'responsibleUnits', 'supportUnits', 'deadline', 'quotes'];

/** Splits a task at the cursor in its title (behind a comma, say) in two tasks with the same owners and deadline. */
export function splitTask({ entity, file, at }: Spot): CodeAction[] {
  const { head, text } = entity.block;
  if (entity.kind !== 'task' || !head || head.title.lines || !contains(head.title.span, at)) return [];
  const { start, end } = head.title.span;
  const first = text.slice(start, at).replace(/[，,、；;和并及\s]+$/, '');
  const second = text.slice(at, end).replace(/^[，,、；;\s]+/, '');
  if (first === '' || second === '') return [];
  const eol = firstEol(file.source.text);
  const copied = SHARED.flatMap((key) => fieldsOf(entity, key)).map(
    ({ syntax: { span } }) => `  ${text.slice(span.start, span.end)}`,
  );
  const lines = [`【${head.word} ${nextId(file, 'task', undefined)}】${second}`, ...copied];
  const last = Math.max(head.title.span.end, ...entity.fields.map(({ syntax }) => syntax.span.end));
  const edits = new EditCollector()
    .replace(file.path, entity.block, { start, end }, first)
    .insert(file.path, entity.block, last, `${eol}${eol}${lines.join(eol)}`);
  return [
    {
      title: `拆成两项任务：“${short(first)}”和“${short(second)}”`,
      kind: CodeActionKind.RefactorRewrite,
      edit: edits.done(),
    },
  ];
}

const short = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text);
