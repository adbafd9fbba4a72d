import { describe, expect, it } from 'vitest';
import { pathBelow } from './written-path.js';

const at = (root: string, folder: string, written: string): string => {
  const result = pathBelow(root, folder, written);
  return result.ok ? result.path : result.message;
};

describe('a path that a directive file writes', () => {
  it.each([
    ['讲话.docx', '/办/重点/讲话.docx'],
    ['..\\讲话\\甲.docx', '/办/讲话/甲.docx'],
    ['./a/.././甲.docx', '/办/重点/甲.docx'],
    ['/办/讲话/甲.docx', '/办/讲话/甲.docx'],
  ])('may lead to anything below the workspace: %s', (written, path) => {
    expect(at('/办', '/办/重点', written)).toBe(path);
  });

  it.each([
    ['/dev/zero', '绝对路径'],
    ['/办/../etc/passwd', '绝对路径'],
    ['/办公室/甲.docx', '绝对路径'],
    ['C:\\x\\甲.docx', '绝对路径'],
    ['c:/x', '绝对路径'],
    ['\\\\server\\share\\甲.docx', '网络'],
    ['//server/share/甲.docx', '网络'],
    ['\\\\?\\C:\\办\\甲.docx', '网络'],
    ['../../甲.docx', '工作区文件夹以外'],
    ['../../../../../../甲.docx', '工作区文件夹以外'],
    ['..', '工作区文件夹以外'],
  ])('never leads out of it: %s', (written, why) => {
    expect(at('/办', '/办/重点', written)).toContain(why);
  });

  it('on drives and shares: the same drive, the same share, letters of drives in either case', () => {
    expect(at('D:\\督办', 'D:\\督办\\重点', 'd:\\督办\\讲话.docx')).toBe('/d:/督办/讲话.docx');
    expect(at('/d:/督办', '/d:/督办', '讲话.docx')).toBe('/d:/督办/讲话.docx');
    expect(at('D:/督办', 'D:/督办', 'E:/督办/讲话.docx')).toContain('绝对路径');
    expect(at('//server/办', '//server/办/a', '..\\讲话.docx')).toBe('//server/办/讲话.docx');
    expect(at('//server/办', '//server/办', '/server/办/讲话.docx')).toContain('绝对路径');
  });
});
