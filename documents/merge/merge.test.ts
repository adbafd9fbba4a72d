import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addLines } from '../../language/model/edits.js';
import { readWorkspace } from '../../language/testing/read-workspace.js';
import { fixture } from '../../language/testing/fixture.js';
import { applyEdits } from '../../language/text/edit.js';
import type { MergedCells, ReadCell, ReadWorkbook } from '../read/workbook/types.js';
import { cellString } from './header.js';
import { mergeReturned, type MergeResult } from './merge.js';

const DAY = '2026-06-15';
const TEXT = `【任务 1】修通滨河路东段
  牵头单位：市交通局
  指标：完成投资 ≥ 1.2 亿元
  进展：2026-05-20 45% 路基过半（报送：市交通局）

【任务 2】新建南湖水厂
  牵头单位：市水利局
  配合单位：市交通局
  里程碑：5月底前 完成招标
`;
const FILES = fixture(TEXT);
const workspace = readWorkspace(FILES);
const TITLES = [
  '编号',
  '任务',
  '填报日期',
  '本期进展',
  '完成率',
  '指标实绩',
  '完成节点',
  '存在问题',
  '申请销号',
  '佐证材料',
];

function book(
  rows: readonly (readonly ReadCell[])[],
  merges: readonly MergedCells[] = [],
  titles = TITLES,
): ReadWorkbook {
  return { sheets: [{ name: '填报', hidden: false, rows: [titles, ...rows], merges }], custom: {} };
}
const merged = (...books: readonly ReadWorkbook[]): MergeResult =>
  mergeReturned(
    workspace,
    books.map((workbook, at) => ({ file: `表${at + 1}.xlsx`, workbook })),
    { day: DAY, unit: '市交通局' },
  );
const added = (result: MergeResult): readonly string[] => result.added.map(({ key, line }) => `${key} ${line}`);

describe('what a unit filled in', () => {
  test('becomes facts, each in its field', () => {
    const result = merged(
      book([
        [
          '重点0306#1',
          '修通滨河路东段',
          '6.10',
          '路基完成\n开始铺油',
          0.6,
          '0.7亿元',
          '',
          '两户未搬',
          '',
          '5月报.pdf、照片.zip',
        ],
        ['重点0306#2', '', '', '', '', '', '完成招标', '', '是', ''],
      ]),
    );
    expect(added(result)).toEqual([
      '重点0306#1 进展：2026-06-10 60% 路基完成；开始铺油（附件：5月报.pdf、照片.zip；报送：市交通局）',
      '重点0306#1 实绩：2026-06-10 完成投资 0.7亿元（报送：市交通局）',
      '重点0306#1 问题：2026-06-10 两户未搬（报送：市交通局）',
      '重点0306#2 完成节点：2026-06-15 完成招标（报送：市交通局）',
      '重点0306#2 申请销号：2026-06-15 已办结，申请销号（报送：市交通局）',
    ]);
    expect(result.added[3]?.notes).toEqual(['没有填日期，按2026-06-15记']);
  });

  test('goes into the text as a person would write it, once', () => {
    const { lines } = merged(book([['重点0306#1', '', '2026-06-10', '路基完成', '', '', '', '', '', '']]));
    const file = FILES[0] as (typeof FILES)[number];
    const once = applyEdits(file.text, addLines(lines));
    const text = once.ok ? once.text : '';
    expect(text).toContain('路基过半（报送：市交通局）\n  进展：2026-06-10 路基完成（报送：市交通局）\n');
    const again = readWorkspace([{ path: file.path, text }]);
    const twice = mergeReturned(
      again,
      [{ file: '表.xlsx', workbook: book([['重点0306#1', '', '2026-06-10', '路基完成', '', '', '', '', '', '']]) }],
      { day: DAY, unit: '市交通局' },
    );
    expect(twice.added).toEqual([]);
    expect(twice.unchanged).toHaveLength(1);
  });

  test('never overwrites what was accepted', () => {
    const result = merged(book([['重点0306#1', '', '5月20日', '路基完成七成', 0.7, '', '', '', '', '']]));
    expect(result.added).toEqual([]);
    expect(result.conflicts).toMatchObject([
      { place: { cell: 'D2' }, stands: '2026-05-20 45% 路基过半（报送：市交通局）', why: /没有改动/ },
    ]);
  });

  test('a row without its key is known by its title, and says so', () => {
    const result = merged(book([[null, '新建南湖水厂', '6-1', '开标', '', '', '', '', '', '']]));
    expect(result.added).toMatchObject([{ key: '重点0306#2', notes: ['编号空着，按任务名称对上'] }]);
  });

  test('joined cells count for every row', () => {
    const rows: ReadCell[][] = [
      ['重点0306#1', '', '6月1日', '正常推进', '', '', '', '', '', ''],
      ['重点0306#2', '', null, null, '', '', '', '', '', ''],
    ];
    const join = (column: number): MergedCells => ({ startRow: 1, endRow: 2, startCol: column, endCol: column });
    expect(added(merged(book(rows, [join(2), join(3)])))).toEqual([
      '重点0306#1 进展：2026-06-01 正常推进（报送：市交通局）',
      '重点0306#2 进展：2026-06-01 正常推进（报送：市交通局）',
    ]);
  });
});

describe('several workbooks', () => {
  const row = (words: string): ReadCell[] => ['重点0306#2', '', '6月1日', words, '', '', '', '', '', ''];

  test('the same twice counts once', () => {
    expect(added(merged(book([row('开标')]), book([row('开标')])))).toHaveLength(1);
  });

  test('two versions that disagree are both left for a person', () => {
    const result = merged(book([row('开标')]), book([row('流标')]));
    expect(result.added).toEqual([]);
    expect(result.conflicts).toHaveLength(2);
  });

  test('two units on a joint task are both kept', () => {
    const titles = ['填报单位', ...TITLES];
    const result = merged(
      book([['市水利局', ...row('开标')]], [], titles),
      book([['市交通局', ...row('便道已通')]], [], titles),
    );
    expect(added(result)).toEqual([
      '重点0306#2 进展：2026-06-01 开标（报送：市水利局）',
      '重点0306#2 进展：2026-06-01 便道已通（报送：市交通局）',
    ]);
  });
});

describe('what is not understood is told, with its cell', () => {
  test.each([
    ['a key that is none', ['重点0306#99', '', '', '已办', '', '', '', '', '', ''], 'A2', /找不到/],
    ['a day that is none', ['重点0306#1', '', '下周', '已办', '', '', '', '', '', ''], 'C2', /不是日期/],
    ['a day to come', ['重点0306#1', '', '2026-12-01', '已办', '', '', '', '', '', ''], 'C2', /晚于/],
    ['a share that is none', ['重点0306#1', '', '', '已办', '过半', '', '', '', '', ''], 'E2', /百分数/],
    ['a figure without a number', ['重点0306#1', '', '', '', '', '很多', '', '', '', ''], 'F2', /不是数量/],
    ['words outside the table', ['重点0306#1', '', '', '', '', '', '', '', '', '', '请领导阅'], 'K2', /表头/],
  ] as const)('%s', (_, row, cell, why) => {
    const { notUnderstood } = merged(book([row]));
    expect(notUnderstood.find((each) => each.place.cell === cell)?.why).toMatch(why);
  });

  test('a sheet that is no ledger', () => {
    const result = merged({ sheets: [{ name: '说明', hidden: false, rows: [['请查收']], merges: [] }], custom: {} });
    expect(result.notUnderstood.map(({ text }) => text)).toContain('请查收');
  });
});

test('nothing that a unit wrote is dropped: every open cell is told of somewhere', () => {
  const cell = fc.oneof(
    fc.constantFrom<ReadCell>(
      null,
      '',
      '无',
      '是',
      '45%',
      0.3,
      5.2,
      '5.20',
      '2月30日',
      { date: '2026-06-01' },
      '路基\n桥涵',
      '=1+1',
      '开标',
    ),
    fc.string({ maxLength: 12 }),
  );
  const row = fc
    .tuple(
      fc.constantFrom<ReadCell>('重点0306#1', '重点0306#2', '重点0306#7', null),
      fc.array(cell, { minLength: 9, maxLength: 10 }),
    )
    .map(([key, cells]) => [key, ...cells]);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const result = merged(book(rows));
      const told = new Set(
        [...result.added, ...result.unchanged, ...result.conflicts, ...result.notUnderstood].map(
          ({ place }) => place.cell,
        ),
      );
      const lines = [...result.added, ...result.unchanged].map(({ line }) => line).join('\n');
      rows.forEach((cells, at) => {
        const words = cellString(cells[3]);
        if (words === '' || ['无', '暂无', '/', '-', '—', '——', '同上期'].includes(words)) return;
        const known = told.has(`D${at + 2}`) || told.has(`A${at + 2}`) || told.has(`B${at + 2}`);
        // The same words for the same task and day stand once for all rows that say them.
        expect(known || lines.includes(words.replaceAll('\n', '；')), JSON.stringify(cells)).toBe(true);
      });
    }),
    { numRuns: 2_000 },
  );
});
