import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping } from './span.js';

test('what overlaps is found without looking at the rest', () => {
  const spans = [0, 4, 8, 12].map((start) => ({ start, end: start + 3 }));
  const starts = (start: number, end: number) => [...overlapping(spans, { start, end })].map((span) => span.start);
  expect([starts(2, 5), starts(3, 4), starts(5, 13), starts(15, 99)]).toEqual([[0, 4], [], [4, 8, 12], []]);
});

test('it is what looking at every span finds', () => {
  const lengths = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 4 })));
  fc.assert(
    fc.property(lengths, fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 }), (parts, start, length) => {
      let at = 0;
      const spans = parts.map(([gap, size]) => {
        const from = at + gap;
        at = from + size;
        return { start: from, end: at };
      });
      const end = start + length;
      expect([...overlapping(spans, { start, end })]).toEqual(
        spans.filter((span) => span.start < end && start < span.end),
      );
    }),
  );
});
