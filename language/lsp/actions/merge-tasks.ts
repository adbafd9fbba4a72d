import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { insertLines, replaceSpan } from '../../model/edits.js';
import type { Entity } from '../../model/entities.js';
import { fold } from '../../text/fold.js';
import type { Spot } from '../analysis.js';
import { referencesTo } from '../declared.js';
import { refactored } from './refactored.js';

/**
 * Merges the task with the next one: the fields that the first lacks are added to it, the title of the second follows
 * with a 、, its id becomes 原编号, so that references to it still resolve.
 */
export function mergeTasks(spot: Spot): CodeAction[] {
  const { entity, file, workspace } = spot;
  if (entity.kind !== 'task' || entity.id === undefined) return [];
  const next = file.entities[file.entities.indexOf(entity) + 1];
  if (next?.kind !== 'task' || next.id === undefined || !next.block.head) return [];
  const lines = added(entity, next);
  if (!entity.title.includes(next.title)) lines.push(`目标：${next.title.split('\n')[0]}`);
  lines.push(`原编号：${next.id}`);
  const { block } = next;
  const end = Math.max(block.head?.title.span.end ?? 0, ...next.fields.map(({ syntax }) => syntax.span.end));
  // Comments and stray lines behind the last field stay where they are.
  const edits = [
    insertLines(file, entity, lines),
    replaceSpan(file.path, next, { start: block.head?.span.start ?? 0, end }, ''),
  ];
  const named = referencesTo(workspace, { entity: next, file });
  const note = named > 0 ? `（${named}处引用照旧有效）` : '';
  return refactored(spot, `把下一项任务 ${next.id} 并入本项${note}`, CodeActionKind.RefactorRewrite, edits);
}

/** Field lines of the second task that the first has not already. */
function added(first: Entity, second: Entity): string[] {
  const same = new Set(first.fields.map(({ syntax }) => `${syntax.name} ${fold(syntax.value.text)}`));
  const written = new Set(first.fields.map(({ spec }) => spec));
  return second.fields
    .filter(
      ({ spec, syntax }) =>
        !same.has(`${syntax.name} ${fold(syntax.value.text)}`) && (spec?.many !== false || !written.has(spec)),
    )
    .map(({ syntax: { span } }) => second.block.text.slice(span.start, span.end));
}
