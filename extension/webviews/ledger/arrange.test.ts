import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerRow } from '../../../server/protocol.js';
import { arrange as arranged, nextSort, PLAIN, select as selected, type Arrangement } from './arrange.js';
import { Columns } from './columns.js';
import { applyPatch, identity, makePatch } from './row-patch.js';

const row = (id: string, change: Partial<LedgerRow> = {}): LedgerRow => ({
  key: `会#${id}`,
  uri: 'file:///a.duban',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  id,
  title: `任务${id}`,
  meeting: { code: '会', title: '推进会' },
  leadUnits: [],
  supportUnits: [],
  sponsorLeaders: [],
  daysLeft: null,
  state: { code: 'inProgress', label: '推进中' },
  light: { code: 'green', label: '绿灯' },
  progress: null,
  cells: {},
  ...change,
});
const columns = new Columns([{ id: 'responsibleUnits', title: '责任单位', isList: true }]);
const select = (rows: readonly LedgerRow[], arrangement: Arrangement) => selected(rows, arrangement, columns);
const arrange = (rows: readonly LedgerRow[], arrangement: Arrangement, none: string) =>
  arranged(rows, arrangement, none, columns);
const ids = (rows: readonly LedgerRow[]) => rows.map(({ id }) => id).join(' ');

test('1-10 comes after 1-9', () => {
  const rows = [row('1-10'), row('1-2'), row('1-9')];
  expect(ids(select(rows, { ...PLAIN, sort: { column: 'id', descending: false } }))).toBe('1-2 1-9 1-10');
});

test('what has no date comes last in both directions', () => {
  const rows = [
    row('a'),
    row('b', { deadline: { iso: '2024-06-30', words: '6月底前' } }),
    row('c', { deadline: { iso: '2024-05-31', words: '5月底前' } }),
  ];
  expect(ids(select(rows, { ...PLAIN, sort: { column: 'deadline', descending: false } }))).toBe('c b a');
  expect(ids(select(rows, { ...PLAIN, sort: { column: 'deadline', descending: true } }))).toBe('b c a');
});

test('every word of the filter must be there, full-width or not', () => {
  const rows = [row('1', { leadUnits: ['市水利局'], title: '改造ＡＢ泵站' }), row('2', { leadUnits: ['市水利局'] })];
  expect(ids(select(rows, { ...PLAIN, filter: '水利 ab' }))).toBe('1');
});

test('a task with two lead units stands under each, one without under “not written”', () => {
  const rows = [row('1', { leadUnits: ['甲局', '乙局'] }), row('2'), row('3', { leadUnits: ['乙局'] })];
  const lines = arrange(rows, { ...PLAIN, group: 'leadUnits', folded: ['甲局'] }, '未写');
  expect(
    lines.map((line) => (line.kind === 'group' ? `${line.label}${line.count}${line.folded ? '+' : ''}` : line.row.id)),
  ).toEqual(['甲局1+', '乙局2', '1', '3', '未写1', '2']);
});

test('a heading sorts up, down, and then no more', () => {
  const up = nextSort(null, 'title');
  const down = nextSort(up, 'title');
  expect([up, down, nextSort(down, 'title'), nextSort(down, 'id')]).toEqual([
    { column: 'title', descending: false },
    { column: 'title', descending: true },
    null,
    { column: 'id', descending: false },
  ]);
});

test('patches bring the page to exactly the rows that are there, sending only what differs', () => {
  const rowsOf = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 9 }), progress: fc.integer({ min: 0, max: 3 }) }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(fc.array(rowsOf, { maxLength: 5 }), (states) => {
      let page: LedgerRow[] = [];
      let sent = new Map<string, string>();
      for (const state of states) {
        const rows = state.map(({ id, progress }) => row(String(id), { progress }));
        const before = new Map(page.map((one) => [identity(one), one.progress]));
        const next = makePatch(sent, rows);
        for (const changed of next.patch.changed) expect(before.get(identity(changed))).not.toBe(changed.progress);
        sent = next.sent;
        page = applyPatch(page, next.patch);
        expect(page).toEqual(rows);
      }
    }),
  );
});

test('a further column of the server’s sorts and groups as the others', () => {
  const rows = [row('1', { cells: { responsibleUnits: '甲局\n乙局' } }), row('2')];
  const lines = arrange(rows, { ...PLAIN, group: 'responsibleUnits' }, '未写');
  expect(lines.map((line) => (line.kind === 'group' ? line.label : line.row.id))).toEqual([
    '甲局',
    '1',
    '乙局',
    '1',
    '未写',
    '2',
  ]);
});
