import { expect, test } from 'vitest';
import { localDay, wantsColor } from './host.js';

test('colours are for terminals, and NO_COLOR has the last word', () => {
  expect(wantsColor({}, true)).toBe(true);
  expect(wantsColor({}, false)).toBe(false);
  expect(wantsColor({ TERM: 'dumb' }, true)).toBe(false);
  expect(wantsColor({ FORCE_COLOR: '1' }, false)).toBe(true);
  expect(wantsColor({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
  expect(wantsColor({ NO_COLOR: '' }, true)).toBe(true);
});

test('today is the day where the person sits, an hour after midnight as well', () => {
  expect(localDay(new Date(2026, 5, 1, 1, 0))).toBe('2026-06-01');
});
