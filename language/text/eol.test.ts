import { expect, it } from 'vitest';
import { eolOf } from './eol.js';

it.each([
  ['', '\n'],
  ['a\nb\nc\r\n', '\n'],
  ['a\r\nb\r\nc\n', '\r\n'],
  ['a\rb\rc', '\r'],
  ['a\r\nb\n', '\r\n'],
])('%j ends its lines with %j', (text, eol) => {
  expect(eolOf(text)).toBe(eol);
});
