import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

test('writes the file and says what matters', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN });
  const { code, out } = await duban(folder, 'ledger', '-o', '出/台账.csv', '--as-of', '2026-09-01');
  expect(code).toBe(0);
  expect(out).toBe(`已写入 出/台账.csv（1 项任务，截至 2026-09-01）。
共 1 项：推进中 1；办结率 0%。红灯 1。

30 天内到期 1 项：
  重点0306#1 还有 17 天   市交通局         修通滨河路
`);
  expect(readFileSync(join(folder, '出/台账.csv'), 'utf8')).toContain('重点0306#1');
});

test('without a file it is shown as Markdown', async () => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN });
  const { out } = await duban(folder, 'ledger', '--columns', '任务、due', '--title', '七月台账');
  expect(out).toContain('# 七月台账');
  expect(out).toContain('| 修通滨河路 | 2026-09-18 |');
});

test('light policy, title and columns come from the configuration', async () => {
  const config = {
    lightPolicy: [{ light: 'blue', label: '蓝牌', when: {} }],
    ledger: { title: '我的台账', columns: ['编号', '亮灯'] },
  };
  const folder = folderWith({ 'duban.config.json': JSON.stringify(config), '单位.duban': UNITS, '任务.duban': CLEAN });
  const { out } = await duban(folder, 'ledger');
  expect(out).toContain('# 我的台账');
  expect(out).toContain('| 重点0306#1 | 蓝牌 |');
});

test.each([
  [['-o', '台账.doc'], '不知道“台账.doc”要写成什么格式'],
  [['-o', '台账'], '.xlsx、.docx、.html、.md、.csv、.json'],
  [['--columns', '任务、天气'], '台账没有“天气”这样的列'],
])('%j', async (args, message) => {
  const folder = folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN });
  expect(await duban(folder, 'ledger', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(existsSync(join(folder, '台账'))).toBe(false);
});

test('no tasks, no ledger', async () => {
  const folder = folderWith({ '单位.duban': UNITS });
  expect(await duban(folder, 'ledger', '-o', 'a.xlsx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('没有任务可以列入台账'),
  });
  expect(existsSync(join(folder, 'a.xlsx'))).toBe(false);
});

test('an unreadable file is told, the others are in the ledger', async () => {
  const folder = folderWith({
    '单位.duban': UNITS,
    '任务.duban': CLEAN,
    'x.duban': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0]),
  });
  const { code, err } = await duban(folder, 'ledger', '-o', 'a.json');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('x.duban') });
  expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).tasks).toHaveLength(1);
});

test('a draft is shown, but goes into no file', async () => {
  const folder = folderWith({ '单位.duban': UNITS, 'a.duban': `${CLEAN}\n【任务】修桥\n  牵头单位：市交通局\n` });
  expect(await duban(folder, 'ledger')).toMatchObject({ code: 0, out: expect.stringContaining('修桥') });
  const { code, err } = await duban(folder, 'ledger', '-o', 'l.xlsx');
  expect(code).toBe(2);
  expect(err).toContain('任务“修桥”没有编号，只是草稿');
});
