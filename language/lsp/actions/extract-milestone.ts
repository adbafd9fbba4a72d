import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { insertLines, replaceSpan } from '../../model/edits.js';
import { firstOf } from '../../model/entities.js';
import { inBlock } from '../../syntax/nodes.js';
import type { Spot } from '../analysis.js';
import { contains } from '../places.js';
import { refactored } from './refactored.js';

/** `6月底前核准、9月底前开工`: the steps before the last become 里程碑, the last stays as the deadline. */
export function extractMilestone(spot: Spot): CodeAction[] {
  const { entity, file, at } = spot;
  const field = entity.kind === 'task' || entity.kind === 'item' ? firstOf(entity, 'deadline') : undefined;
  if (!field || !contains(field.syntax.span, at)) return [];
  const { value } = field.syntax;
  const { steps } = file.environment.dating.understand(value.text);
  if (steps.length < 2) return [];
  const cuts = steps.map(({ span }) => span.start);
  const parts = cuts.map((from, index) => {
    const to = cuts[index + 1] ?? value.text.length;
    const step = steps[index];
    const when = value.text.slice(from, step?.span.end);
    const what = value.text.slice(step?.span.end, to).replace(/^[\s，、]+|[\s，,、；;并再]+$/g, '');
    return { when, what };
  });
  const earlier = parts.slice(0, -1).filter(({ what }) => what !== '');
  if (earlier.length === 0) return [];
  const lines = earlier.map(({ when, what }) => `里程碑：${when} ${what}`);
  return refactored(spot, `把前面的${earlier.length}步提为里程碑`, CodeActionKind.RefactorExtract, [
    replaceSpan(file.path, entity, inBlock(value, 0, cuts.at(-1) ?? 0), ''),
    insertLines(file, entity, lines, field),
  ]);
}
