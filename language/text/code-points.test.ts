import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointOffsets } from './code-points.js';

test('offsets count code points: a character beyond the basic plane is one', () => {
  const toCodePoints = codePointOffsets('甲𠮷乙😀丙');
  expect([0, 1, 3, 4, 6, 7].map(toCodePoints)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('at every character it is the length of the code points before it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
      const characters = Array.from(text);
      const before = characters.slice(0, at % (characters.length + 1));
      expect(codePointOffsets(text)(before.join('').length)).toBe(before.length);
    }),
  );
});
