import type { Enumerator, EnumeratorStyle } from '../types.js';

interface Open {
  style: EnumeratorStyle;
  value: number;
  /** Depth among the headings, 1 at the top. */
}

const RANK: Readonly<Record<EnumeratorStyle, number>> = {
  chapter: 0,
  hanzi: 1,
  paren: 2,
  digit: 3,
  parenDigit: 4,
  circle: 5,
  ordinalIs: 6,
  first: 6,
};

/**
 * Follows the enumerators of a document and tells at which depth each stands. The same style may be nested in itself
 * (一要 … 一要 … 二要 …): a list that starts anew inside another is deeper, and the outer one goes on where its number fits.
 */
export class Outline {
  private open: Open[] = [];

  /** Forgets every list: after “我强调五点意见：” the numbering starts afresh. */
  reset(): void {
    this.open = [];
  }

  /** The depth (1 = top) at which this enumerator stands; it becomes the latest of its list. */
  enter({ style, value }: Enumerator): number {
    for (let i = this.open.length - 1; i >= 0; i--) {
      const list = this.open[i];
      if (list?.style === style && list.value === value - 1) return this.resume(i, value);
    }
    if (value !== 1)
      for (let i = this.open.length - 1; i >= 0; i--) if (this.open[i]?.style === style) return this.resume(i, value);
    while (this.open.length && RANK[this.open.at(-1)?.style ?? style] > RANK[style]) this.open.pop();
    if (this.open.at(-1)?.style === style && style !== 'ordinalIs') this.open.pop();
    this.open.push({ style, value });
    return this.open.length;
  }

  /** The number of the current top-level item, 0 before the first. */
  get section(): number {
    return this.open[0]?.value ?? 0;
  }

  private resume(index: number, value: number): number {
    this.open.length = index + 1;
    const list = this.open[index];
    if (list) list.value = value;
    return index + 1;
  }
}
