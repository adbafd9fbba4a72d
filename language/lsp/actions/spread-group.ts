import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { replaceSpan } from '../../model/edits.js';
import type { Spot } from '../analysis.js';
import { contains } from '../places.js';
import { namesIn, targetAt } from '../targets.js';
import { refactored } from './refactored.js';

/** `各县（市、区）` under the cursor becomes the units that it stands for. */
export function spreadGroup(spot: Spot): CodeAction[] {
  const found = targetAt(spot);
  if (found?.target.kind !== 'unit' || found.target.unit.kind !== 'group') return [];
  const { entity, file, at } = spot;
  const field = entity.fields.find(({ syntax }) => contains(syntax.value.span, at));
  if (!field || field.value?.type !== 'units') return [];
  const { names } = file.environment;
  const written = new Set(namesIn(field).map(({ name }) => names.find(name)));
  const units = names.expand(found.target.unit).filter((unit) => !written.has(unit));
  if (units.length === 0) return [];
  const spread = units.map(({ name }) => name).join('、');
  const title = `把“${found.target.unit.name}”展开为${units.length}个单位`;
  return refactored(spot, title, CodeActionKind.RefactorInline, [
    replaceSpan(file.path, entity, found.mention.span, spread),
  ]);
}
