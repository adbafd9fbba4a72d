import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from './sniff.js';

const ole = (stream: string): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  );
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('recognising what is not text', () => {
  it.each([
    ['docx', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<w/>') })],
    ['xlsx', zipSync({ 'xl/workbook.xml': strToU8('<w/>') })],
    ['pptx', zipSync({ 'ppt/presentation.xml': strToU8('<w/>') })],
    ['ofd', zipSync({ 'OFD.xml': strToU8('<w/>') })],
    ['odf', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] })],
    ['zip', zipSync({ '照片.txt': strToU8('x') })],
    ['doc', ole('WordDocument')],
    ['xls', ole('Workbook')],
    ['encrypted-office', ole('EncryptedPackage')],
    ['ole', ole('Something')],
    ['pdf', latin1('%PDF-1.4\n')],
    ['rtf', latin1('{\\rtf1\\ansi')],
    ['image', latin1('\x89PNG\r\n\x1a\n')],
    ['image', latin1('\xFF\xD8\xFF\xE0')],
    ['archive', latin1('Rar!\x1A\x07\x00')],
    ['utf-16-without-bom', Uint8Array.from(Buffer.from('【任务 1】a\n', 'utf16le'))],
    [
      'utf-16-without-bom',
      Uint8Array.from(Buffer.from('最近，市水利局要在6月底前完成排查。\n一个都不能少。\n', 'utf16le')),
    ],
    ['utf-16-without-bom', Uint8Array.from(Buffer.from('最近要求。\n', 'utf16le')).reverse()],
    ['binary', latin1('abc\0\x01\x02\x03def')],
  ])('%s', (kind, bytes) => {
    expect(sniff(bytes)?.kind).toBe(kind);
    expect(sniff(bytes)?.message).toMatch(/^这个文件其实是.+。.+。$/);
  });

  it('recognises a truncated document by its front', () => {
    const whole = zipSync({ 'word/document.xml': strToU8('正文'.repeat(5000)) }, { level: 0 });
    expect(sniff(whole.subarray(0, 2000))?.kind).toBe('docx');
  });

  it('leaves text alone, whatever its encoding', () => {
    expect(sniff(new TextEncoder().encode('【会议】推进会'))).toBeUndefined();
    expect(sniff(latin1('\xFF\xFE\x0AN'))).toBeUndefined();
    expect(sniff(new Uint8Array())).toBeUndefined();
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('\0')),
        (text) => sniff(new TextEncoder().encode(`一${text}`)) === undefined,
      ),
    );
  });
});
