import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

const folder = (more: Readonly<Record<string, string>> = {}): string =>
  folderWith({ '单位.duban': UNITS, '任务.duban': CLEAN, ...more });

test('notices: one file a unit, in the folder', async () => {
  const cwd = folder();
  const { code, out } = await duban(cwd, 'notices', '-o', '交办', '--format', 'html');
  expect(code).toBe(0);
  expect(out).toContain('截至 2026-06-15');
  const files = readdirSync(join(cwd, '交办'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.every((name) => /^交办通知-.+\.html$/.test(name))).toBe(true);
});

test('notices: nothing to send is no failure', async () => {
  expect(await duban(folder(), 'notices', '-o', '督办', '--kind', '督办')).toMatchObject({
    code: 0,
    err: '没有逾期的任务，不用发督办函。\n',
  });
});

test('notices: the office writes its own words, and is told what cannot be filled in', async () => {
  const cwd = folder({ '模板/交办通知.txt': '标题：给{{单位}}的信\n' });
  await duban(cwd, 'notices', '-o', '交办', '--format', 'md', '--unit', '市交通局');
  expect(readFileSync(join(cwd, '交办/交办通知-市交通局.md'), 'utf8')).toBe('# 给市交通局的信\n');
  const wrong = folder({ '模板/交办通知.txt': '标题：给{{单位名}}的信\n' });
  expect(await duban(wrong, 'notices', '-o', '交办')).toMatchObject({
    code: 2,
    err: expect.stringContaining('模板“模板/交办通知.txt”第 1 行写了 {{单位名}}'),
  });
  expect(existsSync(join(wrong, '交办'))).toBe(false);
});

test('notices: the built-in words can be had to edit them; what is there stays', async () => {
  const cwd = folder({ '模板/督办函.txt': '自己的' });
  const { out } = await duban(cwd, 'notices', '--init-templates');
  expect(out).toContain('“模板/交办通知.txt”');
  expect(readFileSync(join(cwd, '模板/督办函.txt'), 'utf8')).toBe('自己的');
  expect((await duban(cwd, 'notices', '--init-templates')).out).toBe('模板都已经有了，没有改动。\n');
});

test('report: on the screen, or with the rows of its figures', async () => {
  const cwd = folder();
  expect((await duban(cwd, 'report', '--period', '2026-05')).out).toContain('# 关于2026年5月重点任务推进情况的通报');
  const { out } = await duban(cwd, 'report', '--period', '2026-05', '-o', '通报.md', '--explain');
  expect(out).toMatch(/^已写入 通报\.md\n\n2026年5月重点任务推进情况通报，共 \d+ 个数字：/);
});

test('checklist: as a list and as a calendar', async () => {
  const cwd = folder();
  expect((await duban(cwd, 'checklist', '--soon', '400')).out).toContain('修通滨河路');
  await duban(cwd, 'checklist', '-o', '日历.ics');
  expect(readFileSync(join(cwd, '日历.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test.each([
  [['notices'], '请写明放到哪个文件夹'],
  [['notices', '-o', 'x', '--kind', '催款'], '不知道“催款”是哪一种'],
  [['notices', '-o', 'x', '--format', 'pdf'], '不能写成 .pdf'],
  [['report', '--period', '五月'], '看不懂时段“五月”'],
  [['report', '--period', '2027-01'], '2027年1月还没有到'],
  [['report', '-o', '通报.xlsx'], '不知道“通报.xlsx”要写成什么格式'],
  [['checklist', '--soon', '多'], '--soon 后面要写天数'],
])('%j', async (args, message) => {
  expect(await duban(folder(), ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
