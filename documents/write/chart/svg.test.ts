import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormed } from '../../testing/paper-fixture.js';
import { type Chart, highest, scaleMarks } from '../../paper/chart.js';
import { chartSvg } from './svg.js';

const CHART: Chart = {
  shape: 'bars',
  stacked: true,
  title: '任务 <进展>',
  unit: '项',
  categories: ['市交通局', '很长很长很长很长很长很长很长很长的单位名称'],
  series: [
    { name: '已办结', color: '3C7D5A', values: [3, 0] },
    { name: '逾期', color: 'B8322A', values: [1, null] },
  ],
};

test.each(['bars', 'columns', 'lines'] as const)(
  '%s: well-formed, names and numbers written, long names cut',
  (shape) => {
    const svg = chartSvg({ ...CHART, shape, stacked: shape !== 'lines' });
    wellFormed(svg);
    expect(svg).toContain('任务 &lt;进展&gt;');
    expect(svg).toContain('>3</text>');
    if (shape === 'bars') expect(svg).toContain('…</text>');
  },
);

test('a stack is as high as its parts together', () => {
  expect(highest(CHART)).toBe(4);
  expect(highest({ ...CHART, stacked: false })).toBe(3);
});

test('the marks of a scale are even, begin at 0 and reach the top', () => {
  expect(scaleMarks(7, true)).toEqual([0, 2, 4, 6, 8]);
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.boolean(), (top, whole) => {
      const marks = scaleMarks(top, whole);
      expect(marks[0]).toBe(0);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(top * (1 - 1e-6));
      expect(marks.length).toBeLessThanOrEqual(8);
    }),
  );
});
