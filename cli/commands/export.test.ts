import { existsSync, readFileSync } from 'node:fs';
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

test('drafts and tasks with one id stay at home', async () => {
  const folder = folderWith({
    '单位.duban': UNITS,
    'a.duban': `${CLEAN}\n【任务】修桥\n  牵头单位：市交通局\n\n【任务】修渠\n  牵头单位：市交通局\n\n【任务 1】修路\n`,
  });
  const { code, out, err } = await duban(folder, 'export', '-o', 'm.json');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/“a.duban”第 \d+ 行的任务“修桥”没有编号，只是草稿.*【任务 2】/);
  expect(err).toMatch(/任务“修渠”没有编号.*【任务 3】/);
  expect(err).toMatch(/任务“修路”与第 6 行的“.*”编号相同（重点0306#1）/);
  expect(existsSync(join(folder, 'm.json'))).toBe(false);
});
