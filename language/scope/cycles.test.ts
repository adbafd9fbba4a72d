import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCycles } from './cycles.js';

const of = (edges: Readonly<Record<string, string>>): readonly string[] =>
  [...inCycles(Object.keys(edges), (node) => Array.from(edges[node] ?? ''))].toSorted();

test('what leads back to itself', () => {
  expect(of({ a: 'b', b: 'c', c: 'a', d: 'a' })).toEqual(['a', 'b', 'c']);
  expect(of({ a: 'a', b: 'a' })).toEqual(['a']);
  expect(of({ a: 'bc', b: 'd', c: 'd', d: '' })).toEqual([]);
});

test('as plain reachability says', () => {
  const graphs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
  fc.assert(
    fc.property(graphs, (edges) => {
      const nextOf = (node: number): number[] => edges.flatMap(([from, to]) => (from === node ? [to] : []));
      const reaches = (start: number): boolean => {
        const seen = new Set<number>();
        const open = nextOf(start);
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          if (at === start) return true;
          if (!seen.has(at)) open.push(...nextOf(at));
          seen.add(at);
        }
        return false;
      };
      const nodes = [0, 1, 2, 3, 4, 5, 6, 7];
      const found = inCycles(nodes, nextOf);
      expect(nodes.filter((node) => found.has(node))).toEqual(nodes.filter(reaches));
    }),
  );
});

test('a ring of a hundred thousand', () => {
  const size = 100_000;
  expect(inCycles([0], (node) => [(node + 1) % size]).size).toBe(size);
});
