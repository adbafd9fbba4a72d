import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** The script that everything starts with, as a process of its own. */
const bootstrap = (...args: readonly string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, ['cli/bootstrap.mjs', ...args], { encoding: 'utf8' });

test('without a command the bootstrap says what it can do', () => {
  expect(bootstrap()).toMatchObject({ status: 2, stderr: expect.stringContaining('start | test | duban') });
});
