import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

test('the named files as JSON, with the registers they need', async () => {
  const folder = folderWith({
    'duban.config.json': '{}',
    '单位.duban': UNITS,
    'a.duban': CLEAN,
    'b.duban': CLEAN.replace('重点0306', '另一个'),
  });
  const { code, out } = await duban(folder, 'export', 'a.duban', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    asOf: '2026-06-15',
    documents: [{ code: '重点0306' }],
    tasks: [{ key: '重点0306#1', file: 'a.duban', line: 6, leadUnits: [{ name: '市交通局' }], due: '2026-09-18' }],
  });
});

test('into a file', async () => {
  const folder = folderWith({ '单位.duban': UNITS, 'a.duban': CLEAN });
  expect(await duban(folder, 'export', '-o', 'm.json')).toMatchObject({
    code: 0,
    out: '已写入 m.json（1 份文件、1 项任务，截至 2026-06-15）。\n',
  });
  expect(JSON.parse(readFileSync(join(folder, 'm.json'), 'utf8')).tasks).toHaveLength(1);
});
