import { expect, test } from 'vitest';
import { STATUS } from '../../documents/views/status/schema.js';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

const FILES = { '单位.duban': UNITS, '任务.duban': `${CLEAN}\n【清单】重点\n  成员：1\n  要件：实施方案（附件）\n` };

test('for programs, by the published schema', async () => {
  const { code, out } = await duban(folderWith(FILES), 'status', '--as-of', '2026-10-01', '--format', 'json');
  expect(code).toBe(0);
  const status = STATUS.parse(JSON.parse(out));
  expect(status.asOf).toBe('2026-10-01');
  expect(status.tasks.map(({ key, state }) => [key, state])).toEqual([['重点0306#1', 'overdue']]);
  expect(status.sets[0]?.matrix?.rows).toEqual([{ key: '重点0306#1', cells: ['missing'] }]);
});

test('an attachment that is not there', async () => {
  const text = FILES['任务.duban']
    .replace('【清单】', '  实施方案：方案.pdf\n\n【清单】')
    .replace(/\n\n {2}实施/, '\n  实施');
  const files = { ...FILES, '任务.duban': text };
  const cells = async (folder: string): Promise<unknown> =>
    STATUS.parse(JSON.parse((await duban(folder, 'status', '--format', 'json')).out)).sets[0]?.matrix?.rows[0]?.cells;
  expect(await cells(folderWith(files))).toEqual(['noFile']);
  expect(await cells(folderWith({ ...files, '方案.pdf': 'x' }))).toEqual(['present']);
});

test.each([
  ['text', '已逾期（1）'],
  ['md', '## 已逾期'],
  ['html', '<h2>已逾期</h2>'],
])('for people: %s', async (format, expected) => {
  const { code, out } = await duban(folderWith(FILES), 'status', '--as-of', '2026-10-01', '--format', format);
  expect(code).toBe(0);
  expect(out).toContain(expected);
  expect(out).toContain('修通滨河路');
});

test.each([
  [['--unit', '市交通'], '名册里没有“市交通”这个单位，是否指“市交通局”？'],
  [['--list', '重典'], '工作区里没有“重典”这个清单，是否指“重点”？'],
  [['--within', '下月'], '--within 后面要写天数'],
])('a slip is no empty list: %s', async (args, message) => {
  const { code, err } = await duban(folderWith(FILES), 'status', ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('nothing there', async () => {
  const { code, err } = await duban(folderWith({ '单位.duban': UNITS }), 'status');
  expect(code).toBe(2);
  expect(err).toContain('这里没有任务和清单');
});
