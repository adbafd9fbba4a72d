const NOTHING: readonly never[] = [];

/** An array to keep, of its own size: one that grew by `push` holds room for sixteen more, which a big workspace feels. */
export const kept = <T>(found: readonly T[]): readonly T[] => (found.length === 0 ? NOTHING : found.slice());
