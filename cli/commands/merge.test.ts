import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

const AS_OF = ['--as-of', '2026-09-01'];

/** Fills a cell of the first sheet in by the title of its column, as a unit would. */
async function fill(path: string, row: number, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const workbook = await readXlsx(readFileSync(path));
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const header = sheet.rows.findIndex((each) => each.includes('编号'));
  const titles = sheet.rows[header] ?? [];
  const wanted = sheet.rows[header + 1 + row];
  if (!wanted) throw new Error('no row');
  for (const [title, value] of Object.entries(cells)) wanted[titles.indexOf(title)] = value;
  writeFileSync(path, await writeXlsx({ sheets: workbook.sheets.map(({ name, rows }) => ({ name, rows })) }));
}

test('a workbook goes out, comes back filled in, and its words stand in the text, once', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN });
  const out = await duban(folder, 'ledger', '--per-unit', '-o', '填报', ...AS_OF);
  expect(out).toMatchObject({ code: 0 });
  expect(readdirSync(join(folder, '填报'))).toContain('市交通局.xlsx');
  const book = join(folder, '填报', '市交通局.xlsx');
  await fill(book, 0, { 填报日期: '8月28日', 本期进展: '路面铺完\n划线完成', 完成率: '95%' });
  const before = readFileSync(book);

  const dry = await duban(folder, 'merge', '填报/市交通局.xlsx', '--dry-run', ...AS_OF);
  expect(dry.out).toContain('进展：2026-08-28 95% 路面铺完；划线完成（报送：市交通局）');
  expect(dry.out).toContain('这是预演');
  expect(readFileSync(join(folder, '任务.duban'), 'utf8')).toBe(CLEAN);

  expect(await duban(folder, 'merge', '填报/市交通局.xlsx', ...AS_OF)).toMatchObject({ code: 0 });
  const text = readFileSync(join(folder, '任务.duban'), 'utf8');
  expect(text).toContain('进展：2026-08-28 95% 路面铺完；划线完成（报送：市交通局）\n');
  expect(await duban(folder, 'merge', '填报/市交通局.xlsx', ...AS_OF)).toMatchObject({
    code: 0,
    out: expect.stringContaining('1条与文本一致'),
  });
  expect(readFileSync(join(folder, '任务.duban'), 'utf8')).toBe(text);
  expect(readFileSync(book)).toEqual(before);
});

test('what is no workbook is told, and nothing is written', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN, 'a.xlsx': '不是工作簿' });
  expect(await duban(folder, 'merge', 'a.xlsx', ...AS_OF)).toMatchObject({
    code: 2,
    err: expect.stringContaining('不是 Excel 工作簿'),
  });
  expect(readFileSync(join(folder, '任务.duban'), 'utf8')).toBe(CLEAN);
});

test('no workbook named', async () => {
  expect(await duban(folderWith({ '任务.duban': CLEAN }), 'merge')).toMatchObject({ code: 2 });
});
