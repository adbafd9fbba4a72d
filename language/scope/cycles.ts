/** A node on the way of the walk, as in Tarjan's algorithm. */
interface Visit<T> {
  readonly node: T;
  readonly next: readonly T[];
  at: number;
  readonly index: number;
  low: number;
}

/**
 * The nodes that lead back to themselves, directly or through others: Tarjan's strongly connected components, without
 * recursion, as a damaged register may nest groups by thousands.
 */
export function inCycles<T>(nodes: Iterable<T>, nextOf: (node: T) => readonly T[]): ReadonlySet<T> {
  const found = new Set<T>();
  const index = new Map<T, number>();
  const waiting: T[] = [];
  const isWaiting = new Set<T>();
  for (const start of nodes) {
    if (index.has(start)) continue;
    const path: Visit<T>[] = [];
    const enter = (node: T): void => {
      const own = index.size;
      index.set(node, own);
      waiting.push(node);
      isWaiting.add(node);
      path.push({ node, next: nextOf(node), at: 0, index: own, low: own });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.next[top.at++];
      if (next !== undefined) {
        if (next === top.node) found.add(next);
        if (!index.has(next)) enter(next);
        else if (isWaiting.has(next)) top.low = Math.min(top.low, index.get(next) as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) above.low = Math.min(above.low, top.low);
      if (top.low !== top.index) continue;
      const component = waiting.splice(waiting.lastIndexOf(top.node));
      for (const node of component) isWaiting.delete(node);
      if (component.length > 1) for (const node of component) found.add(node);
    }
  }
  return found;
}
