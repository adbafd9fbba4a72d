import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeText } from '../../language/text/encoding.js';
import { duban, dubanWith, folderWith } from '../testing/run.js';

const SPEECH = `在全市防汛会议上的讲话

（2026年4月9日）

市水利局要5月底前完成12座水库排查。各县区要尽快建立隐患台账。`;

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const digest = (folder: string, path: string): string =>
  createHash('sha1')
    .update(readFileSync(join(folder, path)))
    .digest('hex');

test('a speech becomes a directive file, title and date taken from it; the speech stays as it was', async () => {
  const folder = folderWith({ '讲话/讲话.txt': SPEECH });
  const before = digest(folder, '讲话/讲话.txt');
  const { code, out } = await duban(folder, 'draft', '讲话/讲话.txt', '-o', '防汛.duban');
  expect(code).toBe(0);
  expect(out).toContain('已拟出 2 项任务');
  expect(read(folder, '防汛.duban')).toContain('【会议】全市防汛会议\n  日期：2026年4月9日\n  讲话稿：讲话/讲话.txt\n');
  expect(digest(folder, '讲话/讲话.txt')).toBe(before);
});

test('the date and the code that were given stand in its head', async () => {
  const folder = folderWith({ '讲话.txt': SPEECH });
  const { out } = await duban(folder, 'draft', '讲话.txt', '--date', '2026年4月10日', '--code', '防汛0410');
  expect(out).toContain('  代号：防汛0410\n  日期：2026年4月10日\n');
});

test('json goes to standard output', async () => {
  const { code, out } = await duban(folderWith({ '讲话.txt': SPEECH }), 'draft', '讲话.txt', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(out).tasks.map((task: { deadline: string[] }) => task.deadline)).toEqual([['5月底前'], []]);
});

test('text that is pasted in is read from standard input, in whatever encoding', async () => {
  const encoded = encodeText(SPEECH, 'gb18030');
  const folder = folderWith({});
  const { code, out, err } = await dubanWith(folder, encoded.ok ? encoded.bytes : '', 'draft', '-', '-o', '防汛.duban');
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('已拟出 2 项任务') });
  expect(err).toContain('讲话是粘贴进来的');
  expect(read(folder, '防汛.duban')).not.toContain('讲话稿');
  expect(await dubanWith(folder, '', 'draft', '-')).toMatchObject({
    code: 2,
    err: expect.stringContaining('“标准输入”'),
  });
});

test('a file that people have worked on is not overwritten unless told', async () => {
  const folder = folderWith({ '讲话.txt': SPEECH });
  const again = (...args: string[]) => duban(folder, 'draft', '讲话.txt', '-o', '防汛.duban', ...args);
  await again();
  expect((await again()).code).toBe(0);
  writeFileSync(join(folder, '防汛.duban'), `${read(folder, '防汛.duban')}# 已请示\n`);
  const worked = digest(folder, '防汛.duban');
  expect(await again()).toMatchObject({ code: 2, err: expect.stringContaining('“防汛.duban”已经存在') });
  expect(digest(folder, '防汛.duban')).toBe(worked);
  expect((await again('--overwrite')).code).toBe(0);
  expect(read(folder, '防汛.duban')).not.toContain('# 已请示');
});

test.each([['--overwrite'], ['--format', 'json']])('nothing is ever written over the speech: %s', async (...flags) => {
  const folder = folderWith({ '讲话.txt': SPEECH });
  const { code, err } = await duban(folder, 'draft', './讲话.txt', '-o', '讲话.txt', ...flags);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('没有写入') });
  expect(read(folder, '讲话.txt')).toBe(SPEECH);
});

test('json may be made again in its place, but not over something else', async () => {
  const folder = folderWith({ '讲话.txt': SPEECH, '旧.json': '{}', '旧.docx': 'PK\u0003\u0004' });
  const into = (path: string) => duban(folder, 'draft', '讲话.txt', '--format', 'json', '-o', path);
  expect((await into('旧.json')).code).toBe(0);
  expect((await into('旧.docx')).code).toBe(2);
});

test.each([
  ['没有.txt', [], '无法读取“没有.txt”：文件不存在'],
  ['空.txt', [], '空的'],
  ['讲话.txt', ['--date', '4月'], '--date 后面要写完整'],
  ['讲话.txt', ['--format', 'xml'], 'duban、json'],
  ['讲话.txt', ['-o', '空.txt/x.duban'], '无法写入'],
])('%s %j is a sentence and exit code 2, and nothing is left behind', async (speech, flags, message) => {
  const folder = folderWith({ '讲话.txt': SPEECH, '空.txt': '' });
  const { code, out, err } = await duban(folder, 'draft', speech, ...flags);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(readdirSync(folder).sort()).toEqual(['空.txt', '讲话.txt'].sort());
});

test('a text without asks is said to be one', async () => {
  const { code, err } = await duban(folderWith({ '空.txt': '今天天气很好。' }), 'draft', '空.txt');
  expect(code).toBe(0);
  expect(err).toContain('没有找到可以列为任务的要求');
});
