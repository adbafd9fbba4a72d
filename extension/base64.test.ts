import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.js';

test('bytes survive the way there and back, also beyond one chunk', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
  const large = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  expect(fromBase64(toBase64(large))).toEqual(large);
  expect(toBase64(new TextEncoder().encode('督办'))).toBe(Buffer.from('督办').toString('base64'));
});
