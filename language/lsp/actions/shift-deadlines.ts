import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { replaceSpan } from '../../model/edits.js';
import type { Entity, TypedField } from '../../model/entities.js';
import { inBlock } from '../../syntax/nodes.js';
import { addDays, addMonths } from '../../time/days.js';
import type { Spot } from '../analysis.js';
import { offsetAt } from '../places.js';
import { refactored } from './refactored.js';

const SHIFTS: readonly { readonly title: string; readonly by: (day: string) => string }[] = [
  { title: '推后一周', by: (day) => addDays(day, 7) },
  { title: '推后一个月', by: (day) => addMonths(day, 1) },
  { title: '提前一周', by: (day) => addDays(day, -7) },
];

/**
 * Moves 时间节点 and 里程碑 of the tasks that the selection touches. Words become dates: `6月底前` moved by a week has no
 * such words. For plans that are not issued yet; afterwards a deadline moves by 延期 only, so issued tasks with facts are
 * left alone.
 */
export function shiftDeadlines(spot: Spot, range: Range): CodeAction[] {
  const { file, entity } = spot;
  const from = offsetAt(file.source, range.start);
  const to = offsetAt(file.source, range.end);
  const touched = file.entities.filter(
    (other) =>
      other.kind === 'task' &&
      (other === entity || (other.block.start < to && other.block.start + other.block.text.length > from)) &&
      !other.fields.some(({ value }) => value?.type === 'fact'),
  );
  if (touched.length === 0 || (from === to && !onDeadline(entity, from))) return [];
  return SHIFTS.flatMap(({ title, by }) => {
    const edits = touched.flatMap((task) =>
      task.fields.flatMap((field) => {
        const part = datedPart(field, file);
        return part ? [replaceSpan(file.path, task, part.span, `${by(part.deadline)}前`)] : [];
      }),
    );
    const many = touched.length > 1 ? `${touched.length}项任务的` : '';
    return refactored(spot, `${many}期限${title}`, CodeActionKind.RefactorRewrite, edits);
  });
}

const DATED = new Set(['deadline', 'milestones']);

const onDeadline = (entity: Entity, offset: number): boolean =>
  entity.fields.some(({ spec, syntax: { span } }) => {
    const at = offset - entity.block.start;
    return DATED.has(spec?.key ?? '') && span.start <= at && at <= span.end;
  });

function datedPart(
  { spec, syntax: { value } }: TypedField,
  file: Spot['file'],
): { span: { start: number; end: number }; deadline: string } | undefined {
  if (!spec || !DATED.has(spec.key)) return undefined;
  const dating = file.environment.dating;
  const understood =
    spec.key === 'milestones' ? dating.leadingOf(value.text).understanding : dating.understand(value.text);
  const { deadline, span, steps } = understood;
  if (!deadline || !span || steps.length > 1) return undefined;
  return { span: inBlock(value, span.start, span.end), deadline };
}
