import { expect, test } from 'vitest';
import { readDocx } from '../../read/docx.js';
import { paperOf, partsOf } from '../../testing/paper-fixture.js';
import { paperDocx } from './paper-docx.js';
import { columnWidths } from './table.js';

const document = async (paper: Parameters<typeof paperDocx>[0]): Promise<string> =>
  partsOf(await paperDocx(paper))['word/document.xml'] ?? '';

const TABLE = {
  kind: 'table',
  columns: [
    { title: '任务', width: 10, align: 'left' },
    { title: '牵头单位', width: 5, align: 'center' },
  ],
  rows: [{ heading: '一、抓交通' }, { cells: [{ text: '修路' }, { text: '市交通局\n市财政局' }] }],
} as const;

test('another reader finds the words, in order', async () => {
  const bytes = await paperDocx(
    paperOf(
      { kind: 'title', text: '关于交办任务的通知' },
      { kind: 'addressee', text: '市交通局' },
      { kind: 'heading', level: 2, text: '（一）修路。', rest: '6月底前通车。' },
      TABLE,
      { kind: 'signature', office: '市政府督查室', day: '2026-06-05' },
    ),
  );
  const result = await readDocx(bytes);
  const text = JSON.stringify(result);
  for (const words of ['关于交办任务的通知', '市交通局：', '（一）修路。6月底前通车。', '市财政局', '2026年6月5日'])
    expect(text).toContain(words);
});

test('A4 with the margins of the standard, 22 lines of 28 characters', async () => {
  const xml = await document(paperOf({ kind: 'body', text: '正文' }));
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  // 37, 26, 35 and 28 mm.
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"');
  // (156 mm − 28 characters × 15.75 pt) rounds to nothing, 22 lines × 28.95 pt to 225 mm.
  expect(28 * 15.75 * (25.4 / 72)).toBeCloseTo(156, 0);
  expect(22 * (579 / 20) * (25.4 / 72)).toBeCloseTo(225, 0);
});

test('page numbers stand outside: right on odd pages, left on even ones', async () => {
  const parts = partsOf(await paperDocx(paperOf({ kind: 'body', text: '正文' })));
  const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer') && !name.includes('rels'));
  expect(new Set(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]))).toEqual(new Set(['left', 'right']));
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
});

test('a landscape sheet turns the leaf; 版记 begins on an even page', async () => {
  const xml = await document({
    ...paperOf(),
    sheets: [
      { blocks: [{ kind: 'body', text: '正文' }] },
      { wide: true, blocks: [TABLE] },
      { even: true, blocks: [{ kind: 'imprint', cc: '市委办公室', office: '市政府督查室', day: '2026-06-15' }] },
    ],
  });
  expect(xml).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
  expect(xml).toContain('<w:type w:val="evenPage"/>');
  expect(xml).toContain('抄送：市委办公室。');
});

test('the head of a table is repeated, rows stay whole, units are stacked', async () => {
  const xml = await document(paperOf(TABLE));
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  expect(xml).toMatch(/市交通局<\/w:t><\/w:r><\/w:p><w:p>.*?市财政局/);
});

test('columns fill the page; none is narrower than its longest word', () => {
  expect(columnWidths([1, 1, 2], [0, 0, 0], 400)).toEqual([100, 100, 200]);
  expect(columnWidths([1, 1, 2], [150, 0, 0], 400)).toEqual([150, 83, 167]);
  // More than fits: shared out all the same.
  expect(columnWidths([1, 1], [500, 500], 400)).toEqual([200, 200]);
});

test('a signature takes the last paragraph with it onto its page', async () => {
  const xml = await document(
    paperOf(
      { kind: 'body', text: '前一段' },
      { kind: 'body', text: '末一段' },
      { kind: 'annexes', names: ['清单'] },
      { kind: 'signature', office: '市政府督查室', day: '2026-06-15' },
    ),
  );
  const [before = '', last = ''] = xml.split('前一段');
  expect(before.slice(before.lastIndexOf('<w:p>'))).not.toContain('<w:keepNext/>');
  expect(last.slice(0, last.indexOf('末一段'))).toContain('<w:keepNext/>');
});

test('the same paper gives the same bytes, whenever it is made', async () => {
  const paper = paperOf({ kind: 'title', text: '通知' }, TABLE);
  const first = await paperDocx(paper);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await paperDocx(paper)).toEqual(first);
  expect(partsOf(first)['docProps/core.xml']).toContain('2026-06-15T00:00:00Z');
});

test('fonts name what may stand in for them', async () => {
  const table = partsOf(await paperDocx(paperOf({ kind: 'body', text: '正文' })))['word/fontTable.xml'];
  expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
});

test('charts are charts, with their numbers and words for those who cannot see them', async () => {
  const parts = partsOf(
    await paperDocx(
      paperOf({
        kind: 'chart',
        chart: {
          shape: 'bars',
          stacked: true,
          title: '任务进展',
          unit: '项',
          categories: ['市交通局'],
          series: [{ name: '已办结', color: '3C7D5A', values: [3] }],
        },
      }),
    ),
  );
  const chart = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))?.[1];
  expect(chart).toContain('<c:v>市交通局</c:v>');
  expect(parts['word/document.xml']).toContain('任务进展（项）。市交通局：已办结 3');
});

test('characters that XML cannot hold are left out', async () => {
  expect(await document(paperOf({ kind: 'body', text: '修\u0000\u000B路\uD800\u202E <b>&' }))).toContain(
    '修路\uFFFD &lt;b&gt;&amp;',
  );
});
