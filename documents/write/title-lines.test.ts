import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { em } from './em.js';
import { titleLines } from './title-lines.js';

test('a short title stays on one line', () => {
  expect(titleLines('关于督办逾期任务的函', 19)).toEqual(['关于督办逾期任务的函']);
});

test('a long one is broken into even lines, between words', () => {
  const lines = titleLines('关于交办全市重大项目建设推进会任务的通知', 18);
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => !/^[、》的）]/.test(line))).toBe(true);
});

test('nothing is lost and no line is too long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('关于的通知《》（）、2026年abc')), maxLength: 80 }),
      (title) => {
        const lines = titleLines(title, 19);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(em(line)).toBeLessThanOrEqual(19);
      },
    ),
  );
});
