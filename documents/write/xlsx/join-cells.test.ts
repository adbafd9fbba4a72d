import { expect, it } from 'vitest';
import { joinEqualCells } from './join-cells.js';
import type { CellSpec } from './spec.js';

const joined = (rows: (readonly CellSpec[] | string)[], columns: number): string[] =>
  joinEqualCells({
    name: '表',
    columns: Array.from({ length: columns }, (_, at) => ({ header: `${at}`, width: 9, joinEqual: at < 2 })),
    rows: rows.map((cells) => (typeof cells === 'string' ? { heading: true, cells: [cells] } : { cells })),
  })
    .filter((join) => join.endRow > join.startRow)
    .map((join) => `${'ABC'.charAt(join.startCol)}${join.startRow}-${join.endRow}`);

it('joins runs of equal cells, inside the joins before them', () => {
  expect(
    joined(
      [
        ['甲', '子', 1],
        ['甲', '子', 1],
        ['乙', '子', 1],
        ['乙', '丑', 1],
      ],
      3,
    ),
  ).toEqual(['A0-1', 'A2-3', 'B0-1']);
});

it('ends a run at a heading and never joins what is empty', () => {
  expect(joined([['甲', null, 1], ['甲', null, 1], '二、小节', ['甲', '子', 1]], 3)).toEqual(['A0-1']);
});
