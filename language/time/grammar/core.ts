/** What a reader found: its value and where the words end (in folded characters). */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

/** Reads one construction that begins exactly at `at`; undefined where it does not. Readers never throw and never look back. */
export type Reader<T> = (chars: string, at: number) => Match<T> | undefined;

/**
 * A reader that remembers what it found in the text at hand: several constructions begin with the same words. The memory
 * holds one text and is dropped with it.
 */
export function remembering<T>(read: Reader<T>): Reader<T> {
  let text: string | undefined;
  // By position; null where the reader looked and found nothing.
  let found: (Match<T> | null | undefined)[] = [];
  return (chars, at) => {
    if (chars !== text) {
      text = chars;
      found = [];
    }
    const known = found[at];
    if (known !== undefined) return known ?? undefined;
    const match = read(chars, at);
    found[at] = match ?? null;
    return match;
  };
}

/** A reader of words: the longest listed word that stands there. */
export function words<T>(entries: Iterable<readonly [string, T]>): Reader<T> {
  const byFirst = new Map<number, (readonly [string, T])[]>();
  // Most characters begin none of the words: one look at the low byte sends them away.
  const low = new Uint8Array(256);
  for (const entry of entries) {
    const first = entry[0].charCodeAt(0);
    low[first & 255] = 1;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [entry]);
    else list.push(entry);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  return (chars, at) => {
    const code = chars.charCodeAt(at);
    if (low[code & 255] !== 1) return undefined;
    const list = byFirst.get(code);
    if (list === undefined) return undefined;
    for (const [word, value] of list) if (chars.startsWith(word, at)) return { value, end: at + word.length };
    return undefined;
  };
}

/** A reader of words that stand for themselves. */
export const wordList = (list: Iterable<string>): Reader<string> =>
  words([...list].map((word) => [word, word] as const));

/** True where one of the characters of `set` stands at `at`. */
export const isOneOf = (set: string, chars: string, at: number): boolean =>
  at >= 0 && at < chars.length && set.includes(chars.charAt(at));

/** The match that reaches farthest; the earlier one where two reach equally far. */
export function longest<T>(chars: string, at: number, readers: readonly Reader<T>[]): Match<T> | undefined {
  let best: Match<T> | undefined;
  for (const read of readers) {
    const match = read(chars, at);
    if (match !== undefined && (best === undefined || match.end > best.end)) best = match;
  }
  return best;
}
