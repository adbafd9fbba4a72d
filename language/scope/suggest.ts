import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.js';
import type { Names } from './names.js';
import { placeOf } from './shape.js';
import type { Unit } from './unit.js';

/** A registered name that an unknown one may have meant. */
export interface Suggestion {
  readonly name: string;
  readonly unit: Unit;
}

const LIMIT = 3;

/**
 * Near misses of an unknown unit name, best first, at most three: abbreviations whose characters stand in the full name
 * in order (市自规局 → 市自然资源和规划局), then small edit distances.
 */
export function suggestUnits(written: string, names: Names): readonly Suggestion[] {
  const key = fold(written);
  if (key.length < 2) return [];
  const scored: { score: number; suggestion: Suggestion }[] = [];
  for (const unit of names.units) {
    let best = Number.POSITIVE_INFINITY;
    for (const name of [unit.name, unit.fullName, ...unit.aliases]) {
      if (name) best = Math.min(best, score(key, fold(name)), withoutPlace(key, fold(name)));
    }
    if (best < 1) scored.push({ score: best, suggestion: { name: unit.name, unit } });
  }
  scored.sort((a, b) => a.score - b.score);
  const seen = new Set<string>();
  return scored
    .map((entry) => entry.suggestion)
    .filter((suggestion) => !seen.has(suggestion.name) && seen.add(suggestion.name))
    .slice(0, LIMIT);
}

/** 审批局 for 市行政审批局: what follows the place is compared as well, a little worse than a match of the whole. */
function withoutPlace(written: string, name: string): number {
  const bare = name.slice(placeOf(name).length);
  const own = written.slice(placeOf(written).length);
  // A different place is a different unit, however alike the rest is; 市 is the 临江市 of the full name.
  if (!placeOf(name).endsWith(placeOf(written))) return 1;
  return bare.length < 2 || own.length < 2 ? 1 : score(own, bare) + 0.05;
}

/** 0 is best; 1 and more is no match. */
function score(written: string, name: string): number {
  if (written.length >= 3 && name.endsWith(written)) return 0.05 + (name.length - written.length) / 100;
  if (isSubsequence(written, name)) return 0.1 + (name.length - written.length) / 100;
  if (isSubsequence(name, written)) return 0.2 + (written.length - name.length) / 100;
  const edits = distance(written, name);
  const allowed = Math.max(1, Math.floor(Math.min(written.length, name.length) / 3));
  return edits <= allowed ? 0.3 + edits / 10 : 1;
}

/** True where the characters of `short` stand in `long` in order, beginning with its first two or its first and last. */
function isSubsequence(short: string, long: string): boolean {
  if (short.length < 3 || short.length > long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return long.endsWith(short.at(-1) as string);
}

const JOINER = /\s*(?:以及|[和及与]|\s)\s*/gu;
/** Longer than any few names that somebody joined by hand. */
const MOST_JOINED = 80;

/**
 * The units that were written as one name, joined by 和, 及, 与 or a space: 市财政局和水利局 → 市财政局, 水利局.
 * Undefined unless every one of them is known.
 */
export function joinedUnits(written: string, names: Names): readonly string[] | undefined {
  if (written.length > MOST_JOINED) return undefined;
  for (const joiner of written.matchAll(JOINER)) {
    const first = written.slice(0, joiner.index);
    const rest = written.slice(joiner.index + joiner[0].length);
    if (!areKnown([first], names)) continue;
    const parts = [first, ...(joinedUnits(rest, names) ?? [rest])];
    if (areKnown(parts, names)) return parts;
  }
  return undefined;
}

const areKnown = (parts: readonly string[], names: Names): boolean =>
  names
    .resolve(
      parts.map((name) => ({
        text: name,
        name,
        span: { start: 0, end: 0 },
        suffix: undefined,
        kind: 'named' as const,
      })),
    )
    .every(({ unit }) => unit !== undefined);
