import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from './markdown.js';

test.each([
  ['[点我](command:duban.addProgress?x)', '\\[点我\\](command:duban.addProgress?x)'],
  ['![图](https://example.com/a.png)', '\\!\\[图\\](https://example.com/a.png)'],
  ['<img src=x>', '\\<img src=x\\>'],
  ['三个*清单*', '三个\\*清单\\*'],
  ['一行\n# 二行', '一行 \\# 二行'],
])('%j', (words, text) => expect(plain(words)).toBe(text));

test('no bracket, angle or accent stands without its backslash', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('a[]()<>!`*_\\\n#|')) }), (words) => {
      expect(plain(words).replace(/\\[\\`*_[\]<>!|#~&]/g, '')).not.toMatch(/[\\`*_[\]<>!|#~&\n]/);
    }),
  );
});
