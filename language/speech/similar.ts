import { foldQuote } from './find-quote.js';

/** A passage to compare with, and how alike it is, 0 to 1. */
export interface Likeness<T> {
  readonly item: T;
  readonly score: number;
}

/** Shorter passages are too common to be recognised by a part of them. */
const SHORTEST_PART = 8;
/** So many characters around a difference are shown. */
const AROUND = 4;

type Pairs = ReadonlyMap<string, number>;

/** Passages that others are compared with by the pairs of neighbouring characters that they share; widths and marks are folded. */
export class SimilarPassages<T> {
  private readonly totals: number[] = [];
  /** For every pair the passages that hold it, and how often. */
  private readonly holders = new Map<string, { readonly index: number; readonly count: number }[]>();

  constructor(
    private readonly items: readonly T[],
    wordsOf: (item: T) => string,
  ) {
    items.forEach((item, index) => {
      const pairs = pairsOf(wordsOf(item));
      this.totals.push(total(pairs));
      for (const [pair, count] of pairs) {
        const holders = this.holders.get(pair);
        if (holders) holders.push({ index, count });
        else this.holders.set(pair, [{ index, count }]);
      }
    });
  }

  /** The passage that is most like these words, or holds most of them; undefined where nothing is shared. */
  best(words: string, accepts: (likeness: Likeness<T>) => boolean = () => true): Likeness<T> | undefined {
    const pairs = pairsOf(words);
    const own = total(pairs);
    const shared = new Map<number, number>();
    for (const [pair, count] of pairs)
      for (const holder of this.holders.get(pair) ?? [])
        shared.set(holder.index, (shared.get(holder.index) ?? 0) + Math.min(count, holder.count));
    let winner: Likeness<T> | undefined;
    for (const [index, common] of shared) {
      const likeness = { item: this.items[index] as T, score: score(common, own, this.totals[index] ?? 0) };
      if (likeness.score > (winner?.score ?? 0) && accepts(likeness)) winner = likeness;
    }
    return winner;
  }
}

/** Dice, or nearly the share of the shorter words that the longer passage holds: people quote pieces of sentences. */
function score(common: number, own: number, other: number): number {
  const dice = (2 * common) / (own + other);
  return own < SHORTEST_PART ? dice : Math.max(dice, 0.9 * (common / own));
}

function pairsOf(words: string): Pairs {
  const text = foldQuote(words);
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function total(pairs: Pairs): number {
  let sum = 0;
  for (const count of pairs.values()) sum += count;
  return sum;
}

/** The words in which two versions of a passage differ, with a little of what stands around them. */
export function differingWords(before: string, after: string): { readonly before: string; readonly after: string } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const from = Math.max(0, head - AROUND);
  const cut = (words: string): string => words.slice(from, words.length - Math.max(0, tail - AROUND)).trim();
  return { before: cut(before), after: cut(after) };
}
