import { expect, test } from 'vitest';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

test('a file without a speech is not checked against one, and that is no pass', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN });
  const { code, out } = await duban(folder, 'issue', '--as-of', '2026-09-01');
  expect(out).toContain('未核对　来源：文件没有写讲话稿');
  expect(code).toBe(1);
});

test('for machines', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN });
  const { out } = await duban(folder, 'issue', '--format', 'json', '--as-of', '2026-09-01');
  expect(JSON.parse(out)).toMatchObject({ version: 1, asOf: '2026-09-01', files: [{ outcome: 'unchecked' }] });
});

test('a draft is told with its line', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN.replace(/【任务 [^】]+】/, '【任务】') });
  const { code, out } = await duban(folder, 'issue', '--as-of', '2026-09-01');
  expect(out).toMatch(/第 \d+ 行的任务“修通滨河路”没有编号，只是草稿/);
  expect(code).toBe(1);
});

test('nothing to issue', async () => {
  const folder = folderWith({ '单位.duban': UNITS });
  expect(await duban(folder, 'issue')).toMatchObject({ code: 2, err: expect.stringContaining('没有要签发的任务文件') });
});
