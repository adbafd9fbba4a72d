import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, duban, folderWith, UNITS } from '../testing/run.js';

const naming = (speech: string): string => CLEAN.replace('  日期：', `  讲话稿：${speech}\n  日期：`);

describe.skipIf(process.platform === 'win32')('paths that are no files of the workspace', () => {
  it.each([
    ['/dev/zero', '绝对路径'],
    ['../外.txt', '工作区文件夹以外'],
    ['\\\\server\\share\\讲话.docx', '网络上的另一台电脑'],
    ['C:\\督办\\讲话.docx', '绝对路径'],
    ['讲话', '它是文件夹'],
    ['管道.txt', '不是普通文件'],
    ['零.txt', '不是普通文件'],
    ['出去.txt', '经链接指向工作区文件夹以外'],
  ])('a speech at %s is a finding', async (speech, why) => {
    const outer = folderWith({
      '外.txt': '不是本单位的。',
      '办/单位.duban': UNITS,
      '办/甲.duban': naming(speech),
      '办/讲话/空': '',
    });
    const folder = join(outer, '办');
    execFileSync('mkfifo', [join(folder, '管道.txt')]);
    symlinkSync('/dev/zero', join(folder, '零.txt'));
    symlinkSync('../外.txt', join(folder, '出去.txt'));
    const { out, code } = await duban(folder, 'check');
    expect(out).toContain('DB507');
    expect(out.replaceAll('\n', '')).toContain(why);
    expect(code).toBe(0);
  });

  it('a speech beside the folder that is checked counts, as long as it lies below where the person is', async () => {
    const folder = folderWith({
      '讲话.txt': '市交通局要修通滨河路。',
      '办/单位.duban': UNITS,
      '办/甲.duban': naming('../讲话.txt'),
    });
    expect((await duban(folder, 'check', '办')).out).not.toContain('DB507');
    expect((await duban(join(folder, '办'), 'check')).out).toContain('DB507');
  });

  it('files that never end are not read, whoever names them', async () => {
    const folder = folderWith({ '讲话.txt': '修路。' });
    execFileSync('mkfifo', [join(folder, '甲.duban')]);
    symlinkSync('/dev/zero', join(folder, '乙.duban'));
    writeFileSync(join(folder, '丙.duban'), '');
    for (const args of [
      ['check', '甲.duban'],
      ['format', '乙.duban'],
      ['draft', '/dev/zero'],
      ['draft', '甲.duban'],
      ['trace', '讲话.txt', '/dev/zero'],
      ['draft', '讲话.txt', '--update', '甲.duban'],
    ]) {
      const { out, err, code } = await duban(folder, ...args);
      expect([args, code, out + err]).toEqual([args, 2, expect.stringContaining('不是普通文件')]);
    }
  });
});
