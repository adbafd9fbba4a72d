import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOnDisk } from './read-on-disk.js';

test.skipIf(process.platform === 'win32')('only regular files that really lie below the folder are read', async () => {
  const root = mkdtempSync(join(tmpdir(), 'duban-disk-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const at = (...parts: string[]): string => join(root, ...parts);
  mkdirSync(at('办'));
  writeFileSync(at('办', '甲.txt'), '甲');
  writeFileSync(at('外.txt'), '外');
  symlinkSync('../外.txt', at('办', '外.txt'));
  symlinkSync('甲.txt', at('办', '乙.txt'));
  execFileSync('mkfifo', [at('办', '管道.txt')]);
  expect(Buffer.from(await readOnDisk(at('办', '甲.txt'), at('办'))).toString()).toBe('甲');
  expect(Buffer.from(await readOnDisk(at('办', '乙.txt'), at('办'))).toString()).toBe('甲');
  await expect(readOnDisk(at('办', '外.txt'), at('办'))).rejects.toThrow('经链接指向');
  await expect(readOnDisk(at('办', '管道.txt'), at('办'))).rejects.toThrow('不是普通文件');
  await expect(readOnDisk(at('办'))).rejects.toThrow('不是普通文件');
  await expect(readOnDisk('/dev/zero')).rejects.toThrow('不是普通文件');
});
