import type { Entity } from '../model/entities.js';
import type { DirectiveFile } from '../scope/workspace.js';
import type { BlockKind } from '../table/words.js';
import { foldId } from '../text/fold.js';

/** The ids that a file has ever used: living ones and former ones. An id is never used again. */
export function usedIds(file: DirectiveFile, except?: Entity): ReadonlySet<string> {
  const used = new Set<string>();
  for (const entity of file.entities) {
    if (entity === except) continue;
    if (entity.id !== undefined) used.add(foldId(entity.id));
    for (const field of entity.fields) {
      if (field.spec?.key !== 'formerIds') continue;
      for (const former of field.syntax.value.text.split(/[、，,；;\s]+/)) used.add(foldId(former));
    }
  }
  return used;
}

/**
 * The id for a new block of this kind at (or behind) `before`: one more than the greatest of its series, in the pattern of
 * the block above (`1-3` → `1-4`, `P12` → `P13`).
 */
export function nextId(
  file: DirectiveFile,
  kind: BlockKind | undefined,
  before?: Entity,
  taken: ReadonlySet<string> = usedIds(file, before),
): string {
  const at = before ? file.entities.indexOf(before) : -1;
  const same = (other: Entity): boolean => other.kind === kind && other.id !== undefined && other !== before;
  const above = at < 0 ? file.entities : file.entities.slice(0, at);
  const model = above.findLast(same) ?? file.entities.find(same);
  const parts = /^(.*?)(\d+)$/.exec(model?.id ?? '');
  const prefix = parts?.[1] ?? '';
  const series = new RegExp(`^${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\d+)$`);
  let greatest = 0;
  for (const id of taken) greatest = Math.max(greatest, Number(series.exec(id)?.[1] ?? 0));
  return `${prefix}${greatest + 1}`;
}
