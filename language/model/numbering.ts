import type { BlockKind } from '../table/words.js';
import { foldId } from '../text/fold.js';
import { listed } from '../text/lists.js';
import { type Entity, fieldsOf } from './entities.js';

/** Kinds whose ids are unique per file, each for itself: 分组 1 and 任务 1 may stand side by side. */
export const NUMBERED: readonly BlockKind[] = ['task', 'section', 'item'];

/** The ids that a file ever used for blocks of one kind: living ones and former ones. An id is never used again. */
export function usedIds(
  entities: readonly Entity[],
  kind: BlockKind | undefined,
  except?: Entity,
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const entity of entities) {
    if (entity === except || entity.kind !== kind) continue;
    if (entity.id !== undefined) used.add(foldId(entity.id));
    for (const { syntax } of fieldsOf(entity, 'formerIds'))
      for (const former of listed(syntax.value.text)) used.add(foldId(former));
  }
  return used;
}

/** Free numbers of every series (`1-3` is the third of `1-`), given out once. */
export class Series {
  private readonly highest = new Map<string, number>();

  constructor(used: Iterable<string>) {
    for (const id of used) {
      const [series, number] = split(foldId(id));
      this.highest.set(series, Math.max(this.highest.get(series) ?? 0, number));
    }
  }

  /** One more than the greatest that the series ever had. */
  next(prefix: string): string {
    const series = foldId(prefix);
    const number = (this.highest.get(series) ?? 0) + 1;
    this.highest.set(series, number);
    return `${prefix}${number}`;
  }
}

/**
 * Free ids for blocks of one kind, in the order of asking, in the pattern of the nearest numbered block above (1-3 → 1-4,
 * P12 → P13).
 */
export class Numbering {
  private readonly series: Series;

  /** `except`: a block whose own id is about to change, as if it had none. */
  constructor(
    private readonly entities: readonly Entity[],
    private readonly kind: BlockKind | undefined,
    private readonly except?: Entity,
  ) {
    this.series = new Series(usedIds(entities, kind, except));
  }

  /** For a new block at (or behind) `at`; at the end of the file without it. */
  next(at?: Entity): string {
    const isModel = (other: Entity): boolean =>
      other.kind === this.kind && other.id !== undefined && other !== this.except;
    const index = at ? this.entities.indexOf(at) : -1;
    const above = index < 0 ? this.entities : this.entities.slice(0, index + 1);
    const model = above.findLast(isModel) ?? this.entities.find(isModel);
    return this.series.next(split(model?.id ?? '')[0]);
  }
}

/** The id for a block that is being written: whatever stands in its head is not an id yet. */
export const nextId = (entities: readonly Entity[], kind: BlockKind | undefined, at?: Entity): string =>
  new Numbering(entities, kind, at).next(at);

/** `1-3` → `1-` and 3. */
function split(id: string): readonly [string, number] {
  const match = /^(.*?)(\d+)$/.exec(id);
  return match ? [match[1] as string, Number(match[2])] : ['', 0];
}
