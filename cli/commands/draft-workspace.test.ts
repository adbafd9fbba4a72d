import { join } from 'node:path';
import { expect, test } from 'vitest';
import { duban, folderWith } from '../testing/run.js';

// A name that no lexicon of endings knows: only a register can say that it is a unit.
const REGISTER = '【单位】晨曦号\n';
const SPEECH = '晨曦号要5月底前完成检修。\n';

const owners = async (cwd: string, ...args: string[]) => {
  const { code, out, err } = await duban(cwd, 'draft', ...args, '--format', 'json');
  return code === 0 ? JSON.parse(out).tasks[0].owners : { code, err };
};

test('the register is found from the folder of the speech upwards', async () => {
  const cwd = folderWith({
    '航运/duban.config.json': '{}',
    '航运/单位.duban': REGISTER,
    '航运/2026/讲话.txt': SPEECH,
    '别处/讲话.txt': SPEECH,
  });
  expect(await owners(cwd, '航运/2026/讲话.txt')).toEqual(['晨曦号']);
  expect(await owners(cwd, '别处/讲话.txt')).toEqual([]);
});

test('where the result goes does not matter', async () => {
  const cwd = folderWith({ '航运/单位.duban': REGISTER, '别处/讲话.txt': SPEECH });
  const { code } = await duban(cwd, 'draft', '别处/讲话.txt', '--format', 'json', '-o', join('航运', '初稿.json'));
  expect(code).toBe(0);
  expect(await owners(cwd, '别处/讲话.txt')).toEqual([]);
});

test('--workspace names it', async () => {
  const cwd = folderWith({ '航运/单位.duban': REGISTER, '别处/讲话.txt': SPEECH });
  expect(await owners(cwd, '别处/讲话.txt', '--workspace', '航运')).toEqual(['晨曦号']);
});

test('a workspace that is not there is an error, not a draft without names', async () => {
  const cwd = folderWith({ '讲话.txt': SPEECH });
  expect(await owners(cwd, '讲话.txt', '--workspace', '没有')).toEqual({
    code: 2,
    err: expect.stringContaining('没有'),
  });
});
