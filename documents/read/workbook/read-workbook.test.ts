import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.js';
import type { ReadCell } from './types.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const override = (path: string, type: string): string =>
  `<Override PartName="/xl/${path}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;

/** A workbook as other programs write it: number formats 14, 31, 57, 58 are styles 1 to 4, a Chinese one is 5. */
function parts(rows: string): Record<string, string> {
  const relation = (id: number, type: string, path: string): string =>
    `<Relationship Id="r${id}" Type="${REL}/${type}" Target="${path}"/>`;
  const formats = [0, 14, 31, 57, 58, 176].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('');
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}${relation(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs count="6">${formats}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>市发改委</t><rPh sb="0" eb="1"><t>shi</t></rPh></si><si><r><t>已完成</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 80% </t></r></si><si><t>第一行_x000D_
第二行</t></si><si><t>00012</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells></worksheet>`,
  };
}

const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
  '<row r="2"><c r="A2" s="1"><v>45394</v></c><c r="C2" s="2"><v>45394</v></c><c r="D2" s="3"><v>45394</v></c><c r="E2" s="4"><v>45394</v></c><c r="F2" s="5"><v>45394.5</v></c></row>' +
  '<row><c t="inlineStr"><is><r><t>内联</t></r><r><t>富文本</t></r></is></c><c t="b"><v>1</v></c><c t="str"><f>A1&amp;"x"</f><v>市发改委x</v></c><c><v>0.35</v></c></row>';

const EXPECTED: ReadCell[][] = [
  ['市发改委', '已完成 80% ', '第一行\n第二行', '00012'],
  [
    { date: '2024-04-12' },
    null,
    { date: '2024-04-12' },
    { date: '2024-04-12' },
    { date: '2024-04-12' },
    { date: '2024-04-12', time: '12:00:00' },
  ],
  ['内联富文本', true, '市发改委x', 0.35],
];

/** The rows without the empty cells that pad them to the same length. */
const trimmed = (rows: readonly (readonly ReadCell[])[]): ReadCell[][] =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));

const pack = (source: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(source).map(([name, xml]) => [name, strToU8(xml)])));

const changed = (source: Record<string, string>, change: (xml: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(source).map(([name, xml]) => [name, change(xml)]));

const prefixed = (xml: string): string =>
  xml.includes(`xmlns="${MAIN}"`)
    ? xml.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`).replace(/<(\/?)(\w)/g, '<$1x:$2')
    : xml;

const strict = (xml: string): string =>
  xml
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships');

describe('workbooks that come back from elsewhere', () => {
  it.each([
    ['plain, with rows and cells that name no place', parts(ROWS)],
    ['with a prefix on every element', changed(parts(ROWS), prefixed)],
    ['in the strict flavour', changed(parts(ROWS), strict)],
  ])('%s', async (_, source) => {
    const result = await readWorkbook(pack(source));
    expect(result.ok && trimmed(result.workbook.sheets[0]?.rows ?? [])).toEqual(EXPECTED);
    expect(result.ok && result.workbook.sheets[0]?.merges).toEqual([
      { startRow: 1, startCol: 0, endRow: 1, endCol: 1 },
    ]);
  });

  it('a bomb is not opened, nor is a Word document', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<w/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024),
    });
    expect(await readWorkbook(bomb)).toMatchObject({ ok: false, message: expect.stringContaining('大得不正常') });
    const word = zipSync({ 'word/document.xml': strToU8('<w/>') });
    expect(await readWorkbook(word)).toMatchObject({ ok: false, message: expect.stringContaining('Word 文档') });
  });
});
