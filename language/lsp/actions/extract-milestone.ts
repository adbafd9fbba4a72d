import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { insertField } from '../../checks/fixes.js';
import { firstOf } from '../../model/entities.js';
import { inBlock } from '../../syntax/ast.js';
import type { Spot } from '../analysis.js';
import { contains } from '../places.js';
import { EditCollector } from './edits.js';

/** `6月底前核准、9月底前开工`: the steps before the last become 里程碑, the last stays as the deadline. */
export function extractMilestone({ entity, file, at }: Spot): CodeAction[] {
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
  const edits = new EditCollector();
  edits.replace(file.path, entity.block, inBlock(value, 0, cuts.at(-1) ?? 0), '');
  const lines = earlier.map(({ when, what }) => `里程碑：${when} ${what}`);
  const { place, text } = insertField(file.path, entity, lines[0] ?? '', field);
  const separator = text.slice(0, text.length - (lines[0]?.length ?? 0));
  edits.replace(place.path, place.block, place.span, lines.map((line) => separator + line).join(''));
  return [{ title: `把前面的${earlier.length}步提为里程碑`, kind: CodeActionKind.RefactorExtract, edit: edits.done() }];
}
