import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byCodePoint, findFiles } from './find-files.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duban-find-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(...files: (string | readonly [path: string, content: string])[]): void {
  for (const file of files) {
    const [path, content] = typeof file === 'string' ? [file, ''] : file;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

function find(...inputs: string[]): string[] {
  const found = findFiles(inputs, { cwd: root });
  expect(found.problems).toEqual([]);
  return found.files.map((file) => relative(root, file));
}

describe('findFiles', () => {
  it('finds both endings in depth, in code point order, and nothing else', () => {
    put('b.duban', 'a.督办', '会议/四月.duban', '说明.md', 'B.duban', 'duban');
    expect(find('.')).toEqual(['B.duban', 'a.督办', 'b.duban', '会议/四月.duban']);
  });

  it('never enters node_modules or .git', () => {
    put('a.duban', 'node_modules/x/a.duban', '.git/a.duban', 'b/node_modules/c.duban');
    expect(find('.')).toEqual(['a.duban']);
  });

  it('honours .gitignore, nested files deciding over outer ones', () => {
    put(
      ['.gitignore', '草稿/\n*.tmp.duban\n归档/*\n!归档/留.duban\n'],
      'a.duban',
      'a.tmp.duban',
      '草稿/a.duban',
      '归档/弃.duban',
      '归档/留.duban',
      ['下/.gitignore', '!b.tmp.duban\n/本级.duban\n'],
      '下/b.tmp.duban',
      '下/c.tmp.duban',
      '下/本级.duban',
      '下/更下/本级.duban',
    );
    expect(find('.')).toEqual(['a.duban', '下/b.tmp.duban', '下/更下/本级.duban', '归档/留.duban']);
  });

  it('honours the rules above the folder up to the root of the repository', () => {
    put(['.gitignore', '*.old.duban\n/内/密/\n'], '.git/HEAD', '内/a.duban', '内/a.old.duban', '内/密/a.duban');
    expect(find('内')).toEqual(['内/a.duban']);
  });

  it('does not carry rules into another repository', () => {
    put(['.gitignore', '*.duban'], '子库/.git/HEAD', '子库/a.duban');
    expect(find('.')).toEqual(['子库/a.duban']);
  });

  it('takes a file that is named itself, even an ignored one, and takes it once', () => {
    put(['.gitignore', '*.duban'], 'a.duban', '讲话.txt');
    expect(find('a.duban', './a.duban', '讲话.txt', '.')).toEqual(['a.duban', '讲话.txt']);
  });

  it('follows symbolic links without running in circles', () => {
    put('真/a.duban');
    symlinkSync('..', join(root, '真', '回'));
    symlinkSync('真', join(root, '另'));
    expect(find('.')).toHaveLength(1);
  });

  it('follows no link that leads out of the folder, unless it is named itself', () => {
    put('外/a.duban', '内/b.duban');
    symlinkSync('../外', join(root, '内', '出'));
    expect(findFiles(['内'], { cwd: root }).files.map((file) => relative(root, file))).toEqual([join('内', 'b.duban')]);
    expect(findFiles([join('内', '出')], { cwd: root }).files).toHaveLength(1);
  });

  it('reports what does not exist and finds the rest', () => {
    put('a.duban');
    symlinkSync('没有.duban', join(root, '断.duban'));
    const { files, problems } = findFiles(['没有', '.'], { cwd: root });
    expect(files).toHaveLength(1);
    expect(problems.map((problem) => problem.code)).toEqual(['ENOENT', 'ENOENT']);
    expect(problems[0]?.message).toBe('无法读取“没有”：文件不存在，请检查路径是否写错、文件是否已改名或移走。');
  });
});

describe('byCodePoint', () => {
  it('orders as UTF-8 bytes do', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
      }),
    );
  });
});
