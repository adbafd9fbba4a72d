import { distance } from 'fastest-levenshtein';
import { fold } from './fold.js';

const LIMIT = 3;

/**
 * The candidates that a written word may have meant, best first, at most three: one contains the other, or few
 * characters differ. Compared folded; candidates come back as they were given.
 */
export function nearest(written: string, candidates: Iterable<string>, limit = LIMIT): readonly string[] {
  const key = fold(written);
  if (key === '') return [];
  const scored: { readonly candidate: string; readonly score: number }[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (seen.has(other) || other === key) continue;
    seen.add(other);
    const score = difference(key, other);
    if (score < 1) scored.push({ candidate, score });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map((entry) => entry.candidate);
}

/** 0 is best; 1 and more is no match. Short words allow one other character, long ones a third of theirs. */
function difference(written: string, other: string): number {
  const shorter = Math.min(written.length, other.length);
  if (shorter >= 2 && (written.includes(other) || other.includes(written))) {
    return Math.min(0.9, 0.2 + Math.abs(written.length - other.length) / 10);
  }
  const allowed = Math.max(shorter >= 2 ? 1 : 0, Math.floor(shorter / 3));
  // Far apart in length means far apart: the costly comparison is spared.
  if (Math.abs(written.length - other.length) > allowed) return 1;
  const edits = distance(written, other);
  if (edits > allowed) return 1;
  // 责任单位 → 配合单位 shares its end with everything; a shared beginning says more.
  return 0.3 + edits / 10 - (written[0] === other[0] ? 0.05 : 0);
}
