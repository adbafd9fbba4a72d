import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { ownCopy } from './own-copy.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are held after cutting one piece out of each of twenty texts of a megabyte. */
function heldBy(cut: (text: string) => string): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const pieces: string[] = [];
  for (let index = 0; index < 20; index++) pieces.push(cut(`${index}`.padStart(500_000, '市交通局')));
  collect();
  const held = process.memoryUsage().heapUsed - before;
  expect(pieces).toHaveLength(20);
  return held;
}

it('is the same text', () => {
  for (const text of ['', '市交通局', '6月底前完成用地预审和规划选址', '😀'.repeat(20)]) expect(ownCopy(text)).toBe(text);
});

it('does not hold on to the text that it was cut out of', () => {
  const piece = (text: string): string => text.slice(1000, 1040);
  expect(heldBy((text) => ownCopy(piece(text)))).toBeLessThan(2_000_000);
});
