import type { Entity } from '../model/entities.js';
import type { BlockKind } from '../table/words.js';

/** Kinds whose ids are unique per file, and what an id of them is called. */
export const NUMBERED: readonly BlockKind[] = ['task', 'section', 'item'];

/**
 * Free ids for blocks of one kind, in the order of asking: the greatest number behind the prefix of the nearest numbered
 * block above, plus one (1-3 → 1-4, P12 → P13).
 */
export class Numbering {
  private readonly highest = new Map<string, number>();
  private readonly entities: readonly Entity[];

  constructor(entities: readonly Entity[], kind: BlockKind) {
    this.entities = entities.filter((entity) => entity.kind === kind);
    for (const { id } of this.entities) {
      const [prefix, number] = split(id);
      this.highest.set(prefix, Math.max(this.highest.get(prefix) ?? 0, number));
    }
  }

  next(after: Entity): string {
    const at = this.entities.indexOf(after);
    const above =
      this.entities.slice(0, at + 1).findLast(({ id }) => id !== undefined) ??
      this.entities.find(({ id }) => id !== undefined);
    const [prefix] = split(above?.id);
    const number = (this.highest.get(prefix) ?? 0) + 1;
    this.highest.set(prefix, number);
    return `${prefix}${number}`;
  }
}

/** `1-3` → `1-` and 3. */
function split(id: string | undefined): readonly [string, number] {
  const match = /^(.*?)(\d+)$/.exec(id ?? '');
  return match ? [match[1] as string, Number(match[2])] : ['', 0];
}
