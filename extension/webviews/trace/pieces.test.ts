import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TraceAsk } from '../../../server/protocol.js';
import { pieces } from './pieces.js';

const ask = (start: number, end: number): TraceAsk => ({ id: `${start}`, start, end, status: 'missing', tasks: [] });

test('a paragraph is cut at its asks', () => {
  expect(
    pieces('各位同志：市水利局要加固堤防，确保安全。', [ask(5, 14)]).map((piece) => [piece.text, piece.ask?.id]),
  ).toEqual([
    ['各位同志：', undefined],
    ['市水利局要加固堤防', '5'],
    ['，确保安全。', undefined],
  ]);
});

test('joined, the pieces are the paragraph, whatever the offsets', () => {
  const offsets = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), offsets, (text, pairs) => {
      const asks = pairs.map(([start, end]) => ask(start, end));
      expect(
        pieces(text, asks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
