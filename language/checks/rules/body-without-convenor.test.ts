import { expect, test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { bodyWithoutConvenor } from './body-without-convenor.js';

test('without convenor, without office, with both', () => {
  const found = expectMarked(
    bodyWithoutConvenor,
    '⟦【专班】甲⟧\n  召集人：分管工业副市长\n\n⟦【领导小组】乙⟧\n  召集人：待定\n\n【指挥部】丙\n  召集人：市长\n  办公室设在：市应急局\n\n【单位】市应急局',
  );
  expect(found.map(({ message }) => message.includes('“召集人”和“办公室设在”'))).toEqual([false, true]);
});
