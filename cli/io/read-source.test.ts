import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource, type SourceResult } from './read-source.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-read-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(content: Uint8Array | string): SourceResult {
  const path = join(folder, '四月.duban');
  writeFileSync(path, content);
  return readSource(path);
}

const messageOf = (result: SourceResult): string => (result.ok ? '' : result.error.message);

describe('readSource', () => {
  it('gives text, encoding and line ending', () => {
    expect(read('\uFEFF【会议】推进会\r\n日期：2024年4月12日\r\n')).toMatchObject({
      ok: true,
      source: { text: '【会议】推进会\r\n日期：2024年4月12日\r\n', encoding: 'utf-8-bom', eol: '\r\n' },
    });
    expect(read(Buffer.from('c7a3cdb7b5a5cebb', 'hex'))).toMatchObject({
      source: { text: '牵头单位', encoding: 'gb18030', eol: '\n' },
    });
    expect(read('')).toMatchObject({ ok: true, source: { text: '' } });
  });

  it('keeps a damaged text readable but marks it', () => {
    const cut = Buffer.from('【任务 1】加快办理').subarray(0, -1);
    expect(read(cut)).toMatchObject({ ok: true, source: { problem: { kind: 'damaged-utf-8', line: 1 } } });
  });

  it('says what a file really is', () => {
    const word = read(zipSync({ 'word/document.xml': strToU8('<w/>') }));
    expect(messageOf(word)).toMatch(/四月\.duban”：这个文件其实是“Word 文档/);
    expect(word).toMatchObject({ error: { code: 'NOT_TEXT_docx' } });
    expect(messageOf(read(Buffer.from('a\0b\x01')))).toContain('二进制');
  });

  it('says why a file cannot be read', () => {
    expect(messageOf(readSource(join(folder, '没有.duban')))).toContain('文件不存在');
    expect(messageOf(readSource(folder))).toContain('是文件夹');
    const path = join(folder, '大.duban');
    writeFileSync(path, '');
    truncateSync(path, 300 * 1024 * 1024);
    expect(messageOf(readSource(path))).toContain('300 MB');
  });
});
