import { expect, test } from 'vitest';
import { type DraftIo, runDraft } from './draft.js';
import { runTrace } from './trace.js';

const SPEECH = `在全市防汛会议上的讲话

（2026年4月9日）

市水利局要5月底前完成12座水库排查。各县区要尽快建立隐患台账。`;

function world(files: Record<string, string>) {
  const said = { out: '', err: '' };
  const read = async (path: string) => {
    const text = files[path];
    if (text === undefined) throw new Error(`无法读取“${path}”：文件不存在。`);
    return text;
  };
  const io: DraftIo = {
    readDocument: read,
    readText: read,
    writeFile: async (path, text) => {
      files[path] = text;
    },
    relativePath: (_, path) => path,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    today: '2026-06-15',
  };
  return { io, files, said };
}

test('a speech becomes a directive file, title and date taken from it', async () => {
  const { io, files, said } = world({ '讲话.txt': SPEECH });
  expect(await runDraft(io, { speech: '讲话.txt', output: '防汛.duban' })).toBe(0);
  expect(files['防汛.duban']).toContain('【会议】在全市防汛会议上的讲话\n  日期：2026年4月9日\n  讲话稿：讲话.txt\n');
  expect(files['防汛.duban']).toContain('【任务 1】');
  expect(said.out).toContain('已拟出 2 项任务');
  expect(files['讲话.txt']).toBe(SPEECH);
});

test('json goes to standard output', async () => {
  const { io, said } = world({ '讲话.txt': SPEECH });
  expect(await runDraft(io, { speech: '讲话.txt', format: 'json' })).toBe(0);
  const { tasks } = JSON.parse(said.out);
  expect(tasks.map((task: { deadline: string[] }) => task.deadline)).toEqual([['5月底前'], []]);
});

test('an update shows the difference, changes nothing, and says so by its exit code', async () => {
  const { io, files, said } = world({ '讲话.txt': SPEECH });
  await runDraft(io, { speech: '讲话.txt', output: '防汛.duban' });
  const before = files['防汛.duban'];
  expect(await runDraft(io, { speech: '讲话.txt', update: '防汛.duban' })).toBe(0);
  files['新稿.txt'] = SPEECH.replace('5月底前', '4月底前').replace(
    '台账。',
    '台账。市教育局要开展校车检测，每学期检测一次。',
  );
  said.out = '';
  expect(await runDraft(io, { speech: '新稿.txt', update: '防汛.duban' })).toBe(1);
  expect(said.out).toContain('新增 1 项，需核对 1 项');
  expect(files['防汛.duban']).toBe(before);
});

test('a file that cannot be read is a sentence and exit code 2', async () => {
  const { io, said } = world({});
  expect(await runDraft(io, { speech: '没有.txt' })).toBe(2);
  expect(said.err).toBe('无法读取“没有.txt”：文件不存在。\n');
});

test('a text without asks is said to be one', async () => {
  const { io, said } = world({ '空.txt': '今天天气很好。' });
  expect(await runDraft(io, { speech: '空.txt' })).toBe(0);
  expect(said.err).toContain('没有找到可以列为任务的要求');
});

test('trace: 0 where all is accounted for, 1 where an ask is missing, 2 where a file is', async () => {
  const { io, files, said } = world({ '讲话.txt': SPEECH });
  await runDraft(io, { speech: '讲话.txt', output: '防汛.duban' });
  expect(await runTrace(io, { speech: '讲话.txt', file: '防汛.duban' })).toBe(0);
  files['缺.duban'] = '【会议】防汛会\n  不列：“各县区要尽快建立隐患台账。” 另文部署\n';
  said.out = '';
  expect(await runTrace(io, { speech: '讲话.txt', file: '缺.duban' })).toBe(1);
  expect(said.out).toContain('说明不列 1 项，遗漏 1 项');
  expect(await runTrace(io, { speech: '讲话.txt', file: '无.duban' })).toBe(2);
});

test('trace as html goes to the file that was named', async () => {
  const { io, files } = world({ '讲话.txt': SPEECH });
  await runDraft(io, { speech: '讲话.txt', output: '防汛.duban' });
  await runTrace(io, { speech: '讲话.txt', file: '防汛.duban', format: 'html', output: '对照.html' });
  expect(files['对照.html']).toMatch(/^<!doctype html>/);
});
