import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from './atomic-write.js';
import { asFileError, type FileError } from './file-error.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-写入-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusal = (path: string): Promise<FileError> =>
  writeFileAtomic(path, '新').then(
    () => {
      throw new Error('was written');
    },
    (error: FileError) => error,
  );

describe('writeFileAtomic', () => {
  it('writes a new file and replaces an old one', async () => {
    const path = join(folder, '台账.md');
    await writeFileAtomic(path, '旧');
    await writeFileAtomic(path, new TextEncoder().encode('新'));
    expect(await readFile(path, 'utf8')).toBe('新');
    expect(await readdir(folder)).toEqual(['台账.md']);
  });

  it('keeps the mode', async () => {
    const path = join(folder, 'a.duban');
    await writeFile(path, '旧');
    await chmod(path, 0o640);
    await writeFileAtomic(path, '新');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('writes through a symbolic link and keeps the link', async () => {
    await writeFile(join(folder, '真.duban'), '旧');
    await symlink('真.duban', join(folder, '链.duban'));
    await writeFileAtomic(join(folder, '链.duban'), '新');
    expect(await readFile(join(folder, '真.duban'), 'utf8')).toBe('新');
    expect((await stat(join(folder, '链.duban'))).isFile()).toBe(true);
  });

  it('creates the folder only when asked', async () => {
    const path = join(folder, '输出', '台账.csv');
    expect(await refusal(path)).toMatchObject({ code: 'ENOENT', message: expect.stringContaining('文件夹不存在') });
    await writeFileAtomic(path, '新', { createFolder: true });
    expect(await readFile(path, 'utf8')).toBe('新');
  });

  it('refuses a folder and a read-only file, and leaves no temporary file behind', async () => {
    await mkdir(join(folder, '目录'));
    expect(await refusal(join(folder, '目录'))).toMatchObject({ name: 'FileError', code: 'EISDIR' });
    const path = join(folder, '只读.duban');
    await writeFile(path, '旧', { mode: 0o444 });
    expect(await refusal(path)).toMatchObject({ code: 'READONLY', path, message: expect.stringContaining('只读') });
    expect(await readFile(path, 'utf8')).toBe('旧');
    expect((await readdir(folder)).toSorted()).toEqual(['只读.duban', '目录']);
  });

  it('leaves the old file whole when the data cannot be produced', async () => {
    const path = join(folder, 'a.duban');
    await writeFile(path, '旧');
    await expect(writeFileAtomic(path, 7 as unknown as string)).rejects.toMatchObject({ name: 'FileError' });
    expect(await readFile(path, 'utf8')).toBe('旧');
    expect(await readdir(folder)).toEqual(['a.duban']);
  });
});

describe('what the file system says', () => {
  it.each([
    ['write', 'EBUSY', 'WPS 或 Excel 中打开'],
    ['write', 'EPERM', 'WPS 或 Excel 中打开'],
    ['write', 'EACCES', '没有写入权限'],
    ['write', 'ENOSPC', '磁盘空间不足'],
    ['write', 'EROFS', '只读'],
    ['read', 'ENOENT', '文件不存在'],
    ['read', 'EISDIR', '是文件夹'],
    ['read', 'E_NEW', 'strange'],
  ] as const)('%s %s is a Chinese sentence', (action, code, words) => {
    const error = asFileError(Object.assign(new Error('strange'), { code }), action, '台账/一.xlsx');
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/^无法(?:读取|写入)“台账\/一\.xlsx”：.+。$/);
    expect(error.code).toBe(code);
    expect(asFileError(error, action, '别处')).toBe(error);
  });
});
