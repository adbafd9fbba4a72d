// Emptied and not empty from the start, so that V8 takes it for an array of objects like the others.
const NOTHING: unknown[] = [{}];
NOTHING.length = 0;

/**
 * An array to keep. Of its own size: one that grew by `push` holds room for sixteen more, which a big workspace feels.
 * And of one kind, which arrays made by `map` are not: code that meets several kinds in its hottest loops is compiled
 * again and again.
 */
export const kept = <T>(found: readonly T[]): readonly T[] => (found.length === 0 ? (NOTHING as T[]) : found.slice());
