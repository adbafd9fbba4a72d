import { expect, test } from 'vitest';
import { readWorkbook } from '../read/workbook/read-workbook.js';
import { at } from '../../language/standing/at.js';
import { LEDGER_WORKSPACE } from '../views/ledger/ledger.fixture.js';
import { ledgerView } from '../views/ledger/view.js';
import { ledger } from './ledger.js';

const REQUEST = { standing: at(LEDGER_WORKSPACE, '2026-06-15') };
const view = ledgerView(REQUEST.standing);
async function writeLedger(shown: unknown, ending: string): Promise<Uint8Array | string> {
  const [file] = (await ledger.write(shown, ending, REQUEST)).files;
  return file?.content ?? '';
}
const textOf = async (extension: 'md' | 'csv' | 'json'): Promise<string> => String(await writeLedger(view, extension));

test('xlsx: a printed table, one line a unit, all columns', async () => {
  const result = await readWorkbook((await writeLedger(view, 'xlsx')) as Uint8Array);
  if (!result.ok) throw new Error(result.message);
  const [table, units, all] = result.workbook.sheets;
  expect(result.workbook.sheets.map(({ name }) => name)).toEqual(['台账', '按单位汇总', '全部字段']);
  expect(table?.rows.slice(0, 5).map(([first]) => first)).toEqual([
    '全市重点工作推进会任务台账',
    '临政办函〔2026〕1号 · 2026-03-06',
    `截至 2026-06-15　${view.summary}`,
    '编号',
    '抓交通',
  ]);
  expect(units?.rows.find(([unit]) => unit === '市交通局')?.slice(1, 4)).toEqual([2, null, 1]);
  expect(all?.rows.find((row) => row.includes('来源'))).toHaveLength(26);
});

test('xlsx: keys and formulas stay text', async () => {
  const result = await readWorkbook((await writeLedger(view, 'xlsx')) as Uint8Array);
  const rows = result.ok ? (result.workbook.sheets[0]?.rows ?? []) : [];
  expect(rows.find(([key]) => key === '重点0306#1-2')?.[1]).toBe('=SUM(A1)建成客运站');
  expect(rows.flat()).toContain('05-08 =管线“迁改”|慢');
});

test('Markdown: a table a section, nothing becomes markup', async () => {
  const text = await textOf('md');
  expect(text).toContain('# 全市重点工作推进会任务台账\n\n截至 2026-06-15　共 4 项');
  expect(text).toContain('## 抓交通\n\n| 编号 | 任务 |');
  expect(text).toContain('| 05-08 =管线“迁改”\\|慢 |');
  const widths = text
    .split('\n')
    .filter((line) => line.startsWith('| 重点'))
    .map((line) => line.split(/(?<!\\)\|/).length);
  expect(new Set(widths).size).toBe(1);
});

test('CSV: every task with its meeting and section, formulas disarmed', async () => {
  const lines = (await textOf('csv')).split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFF会议,分组,序号,编号,来源,任务,目标值,强度,牵头领导,牵头单位,责任单位,配合单位,责任人,节点,完成时限,到期日,报送频次,本期进展,完成率,存在问题,需协调,下步措施,亮灯,状态,佐证,核查人,销号日期,备注',
  );
  expect(await textOf('csv')).toContain(",'=SUM(A1)建成客运站,");
});

test('JSON: values under stable names', async () => {
  const json = JSON.parse(await textOf('json'));
  expect(json).toMatchObject({ version: 1, asOf: '2026-06-15', counts: { total: 4, finishedPercent: 25 } });
  expect(json.tasks[0]).toMatchObject({
    key: '重点0306#1-1',
    section: '抓交通',
    stateCode: 'inProgress',
    lightCode: 'yellow',
    due: '2026-06-30',
    percent: 0.7,
    daysLeft: 15,
  });
});
