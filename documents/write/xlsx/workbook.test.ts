import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../read/workbook/read-workbook.js';
import type { ReadWorkbook } from '../../read/workbook/types.js';
import type { SheetSpec, WorkbookSpec } from './spec.js';
import { writeWorkbook } from './write-workbook.js';

const HAZARDS = ['=1+1', '+A1', '-市发改委', '@SUM(A1)', '\t=1', '\r=2', '_x0041_', '<a>&"', '1-3'];

const LEDGER: SheetSpec = {
  name: "2024年台账(一)'s",
  title: '全市重大项目任务台账',
  subtitles: ['截至2024年5月31日'],
  columns: [
    { header: '序号', width: 6, align: 'center' },
    { header: '任务', width: 40 },
    { header: '牵头单位', width: 14, choice: '单位', joinEqual: true },
    { header: '完成时限', width: 12, align: 'center' },
    { header: '进展', width: 30, editable: true },
    { header: '编号', width: 14, hidden: true },
  ],
  rows: [
    { heading: true, cells: ['一、项目前期'] },
    {
      cells: [1, '加快办理用地、环评等前期手续，'.repeat(8), '市发改委', { date: '2024-09-30' }, null, '重大0412#1-1'],
    },
    {
      cells: [
        2,
        { value: '开工建设', fill: 'FFC7CE', bold: true, comment: '逾期' },
        '市发改委',
        '待定',
        '30%',
        '重大0412#1-2',
      ],
    },
    ...HAZARDS.map((text, at) => ({ cells: [at + 3, text, '市交通局', null, null, null] })),
  ],
  notes: ['注：列第一位的责任单位为牵头单位。'],
  protect: true,
  filter: true,
  frozenColumns: 2,
};

const SPEC: WorkbookSpec = {
  sheets: [LEDGER, { name: '元数据', columns: [{ header: 'k', width: 9 }], rows: [], visibility: 'very-hidden' }],
  choices: { 单位: Array.from({ length: 300 }, (_, at) => `第${at}单位，含逗号`), 空: [] },
  properties: {
    title: '台账',
    creator: '督办',
    created: '2024-05-31T08:00:00Z',
    custom: { 会议: '重大0412', 版本: 3 },
  },
};

async function parts(spec: WorkbookSpec): Promise<(name: string) => string> {
  const files = unzipSync(await writeWorkbook(spec));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

async function roundTrip(spec: WorkbookSpec): Promise<ReadWorkbook> {
  const result = await readWorkbook(await writeWorkbook(spec));
  if (!result.ok) throw new Error(result.message);
  return result.workbook;
}

describe('what is written can be read', () => {
  it('values, dates, joins, custom properties and hidden sheets', async () => {
    const { sheets, custom } = await roundTrip(SPEC);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["2024年台账(一)'s", false],
      ['元数据', true],
      ['_选项', true],
    ]);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]?.[0]).toBe('全市重大项目任务台账');
    expect(rows[2]?.slice(0, 4)).toEqual(['序号', '任务', '牵头单位', '完成时限']);
    expect(rows[4]?.[3]).toEqual({ date: '2024-09-30' });
    expect(rows[5]).toEqual([2, '开工建设', '市发改委', '待定', '30%', '重大0412#1-2']);
    expect(sheets[0]?.merges).toContainEqual({ startRow: 4, startCol: 2, endRow: 5, endCol: 2 });
    expect(custom).toEqual({ 会议: '重大0412', 版本: 3 });
    expect(sheets[2]?.rows[299]?.[0]).toBe('第299单位，含逗号');
  });

  it('text that looks like a formula stays exactly that text', async () => {
    const { sheets } = await roundTrip(SPEC);
    const written = (sheets[0]?.rows ?? []).slice(6, 6 + HAZARDS.length).map((row) => row[1]);
    expect(written).toEqual(HAZARDS.map((text) => text.replace('\r', '\n')));
  });

  it('dates do not depend on the time zone', async () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Asia/Shanghai';
      const { sheets } = await roundTrip(SPEC);
      expect(sheets[0]?.rows[4]?.[3]).toEqual({ date: '2024-09-30' });
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('the file itself', () => {
  it('contains no formula and no cell that could become one', async () => {
    const xml = (await parts(SPEC))('xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    const styles = (await parts(SPEC))('xl/styles.xml');
    const xfs = [...(styles.match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0] ?? '').matchAll(/<xf [^>]*numFmtId="(\d+)"/g)];
    const cell = xml.match(/<c r="B7"[^>]*s="(\d+)"[^>]*>/);
    expect(cell?.[0]).toContain('t="s"');
    expect(xfs[Number(cell?.[1])]?.[1]).toBe(styles.match(/<numFmt numFmtId="(\d+)" formatCode="@"/)?.[1] ?? '49');
  });

  it('repeats the header on every page, with the sheet name quoted and rows absolute', async () => {
    const workbook = (await parts(SPEC))('xl/workbook.xml');
    expect(workbook).toMatch(
      /<definedName name="_xlnm\.Print_Titles" localSheetId="0">'2024年台账\(一\)(?:''|&apos;&apos;)s'!\$3:\$3</,
    );
  });

  it('is set up for landscape A4, one page wide, with frozen panes and numbered pages', async () => {
    const xml = (await parts(SPEC))('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(xml).toMatch(/<pageSetup[^>]*fitToWidth="1"[^>]*fitToHeight="0"|fitToHeight="0"[^>]*fitToWidth="1"/);
    expect(xml).toMatch(/<pane[^>]*xSplit="2"[^>]*ySplit="3"[^>]*state="frozen"/);
    expect(xml).toContain('第 &amp;P 页，共 &amp;N 页');
    expect(xml).toMatch(/<autoFilter ref="A3:F15"/);
  });

  it('offers choices through the hidden sheet and warns instead of refusing', async () => {
    const xml = (await parts(SPEC))('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(
      /<dataValidation[^>]*errorStyle="warning"[^>]*sqref="C4:C15"|sqref="C4:C15"[^>]*errorStyle="warning"/,
    );
    expect(xml).toMatch(/<formula1>(?:'|&apos;)_选项(?:'|&apos;)!\$A\$1:\$A\$300<\/formula1>/);
    expect((await parts(SPEC))('xl/workbook.xml')).toMatch(/name="_选项"[^>]*state="hidden"/);
  });

  it('locks everything but the editable column', async () => {
    const get = await parts(SPEC);
    expect(get('xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection[^>]*sheet="1"/);
    expect(get('xl/styles.xml').match(/locked="0"/g)?.length).toBeGreaterThan(0);
  });

  it('gives wrapped rows the height that they need', async () => {
    const xml = (await parts(SPEC))('xl/worksheets/sheet1.xml');
    const height = Number(xml.match(/<row r="5"[^>]* ht="([\d.]+)"/)?.[1]);
    expect(height).toBeGreaterThan(80);
    expect(height).toBeLessThan(140);
  });
});

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const result = await readWorkbook(bytes);
  return result.ok ? '' : result.message;
};

describe('what cannot be read', () => {
  it('is a sentence for a clerk', async () => {
    const whole = await writeWorkbook(SPEC);
    expect(await refusal(whole.subarray(0, whole.length >> 1))).toMatch(/已损坏或没有传完整.+重新发送。$/);
    expect(await refusal(new TextEncoder().encode('序号,任务'))).toContain('不是 Excel 工作簿');
    expect(await refusal(new TextEncoder().encode('%PDF-1.4'))).toContain('PDF 文件');
  });
});
