import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { duban, folderWith } from '../testing/run.js';

const SPEECH = '市水利局要5月底前完成12座水库排查。\n各县区要尽快建立隐患台账。\n';
const COMPLETE = `【会议】防汛会
  不列：“各县区要尽快建立隐患台账。” 另文部署
【任务 1】排查水库
  出处：市水利局要5月底前完成12座水库排查
`;
const FILES = {
  '讲话.txt': SPEECH,
  '全.duban': COMPLETE,
  '缺.duban': COMPLETE.replace(/ {2}不列.*\n/, ''),
  '错.duban': COMPLETE.replace('12座', '14座'),
};

test.each([
  ['全.duban', 0, '要求 2 项：已列入 1 项，说明不列 1 项，遗漏 0 项。'],
  ['缺.duban', 1, '要求 2 项：已列入 1 项，说明不列 0 项，遗漏 1 项。'],
  ['错.duban', 1, '遗漏 1 项；另有 1 条引文在讲话稿中找不到。'],
])('%s: exit code %i', async (file, code, totals) => {
  const run = await duban(folderWith(FILES), 'trace', '讲话.txt', file);
  expect(run).toMatchObject({ code, out: expect.stringContaining(totals) });
});

test('what cannot be read is a sentence and exit code 2', async () => {
  const folder = folderWith(FILES);
  expect(await duban(folder, 'trace', '讲话.txt', '无.duban')).toMatchObject({ code: 2, out: '' });
  expect(await duban(folder, 'trace', '无.txt', '全.duban')).toMatchObject({ code: 2, out: '' });
  const swapped = await duban(folder, 'trace', '全.duban', '讲话.txt');
  expect(swapped).toMatchObject({ code: 2, err: expect.stringContaining('先写讲话稿，再写任务文件') });
});

test('html goes to the file that was named, never over the speech or the directive file', async () => {
  const folder = folderWith(FILES);
  const into = (path: string) => duban(folder, 'trace', '讲话.txt', '全.duban', '--format', 'html', '-o', path);
  expect(await into('对照.html')).toMatchObject({
    code: 0,
    out: expect.stringContaining('已写入“对照.html”。要求 2 项'),
  });
  expect(readFileSync(join(folder, '对照.html'), 'utf8')).toMatch(/^<!doctype html>/);
  expect((await into('讲话.txt')).code).toBe(2);
  expect((await into('全.duban')).code).toBe(2);
  expect(readFileSync(join(folder, '全.duban'), 'utf8')).toBe(COMPLETE);
});

test('a workspace may be named for the names of its units', async () => {
  const folder = folderWith({
    ...FILES,
    '讲话.txt': '晨曦号要5月底前完成检修。',
    '航运/单位.duban': '【单位】晨曦号\n',
  });
  expect((await duban(folder, 'trace', '讲话.txt', '全.duban', '--workspace', '航运')).code).toBe(1);
  expect((await duban(folder, 'trace', '讲话.txt', '全.duban', '--workspace', '没有')).code).toBe(2);
  expect(existsSync(join(folder, '没有'))).toBe(false);
});
