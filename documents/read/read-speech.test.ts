import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../language/text/encoding.js';
import { docx, paragraph } from '../testing/docx-fixture.js';
import { readSpeech } from './read-speech.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

async function messageOf(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readSpeech(bytes, name);
  return result.ok ? '' : result.message;
}

describe('what the file is decides, not its name', () => {
  it('plain text keeps the offsets of the file', async () => {
    const text = '同志们：\r\n\r\n　　一、抓项目\r\n（一）抓前期';
    const speech = await readSpeech(utf8(text), '讲话.txt');
    expect(speech).toEqual({
      ok: true,
      text,
      encoding: 'utf-8',
      notices: [],
      paragraphs: [
        { text: '同志们：', start: 0, end: 4 },
        { text: '　　一、抓项目', start: 8, end: 15 },
        { text: '（一）抓前期', start: 17, end: 23 },
      ],
    });
  });

  it('GB18030 text is recognised, damaged UTF-8 is read with a notice', async () => {
    const gbk = encodeText('各县要加快进度', 'gb18030');
    expect(gbk.ok && (await readSpeech(gbk.bytes, 'a.txt'))).toMatchObject({
      text: '各县要加快进度',
      encoding: 'gb18030',
    });
    const cut = await readSpeech(utf8('各县要加快进度').subarray(0, -1), 'a.txt');
    expect(cut).toMatchObject({ ok: true, notices: [expect.stringContaining('截断')] });
  });

  it('Markdown loses its signs and gains levels', async () => {
    const speech = await readSpeech(utf8('## 一、抓项目\n- 甲'), 'a.md');
    expect(speech).toMatchObject({ text: '一、抓项目\n甲', paragraphs: [{ headingLevel: 2 }, { text: '甲' }] });
  });

  it('a Word document is read under any name, a web page too', async () => {
    expect(await readSpeech(docx({ body: paragraph('正文') }), '讲话.txt')).toMatchObject({ ok: true, text: '正文' });
    expect(await readSpeech(utf8('<html><p>正文</p>'), '网页.doc')).toMatchObject({ text: '正文' });
    expect(await readSpeech(utf8('<!DOCTYPE html><p>正文</p>'), '讲话.txt')).toMatchObject({ text: '正文' });
  });

  it.each([
    ['旧稿.doc', ole('WordDocument'), /另存为”，类型选“Word 文档（\.docx）”/],
    ['旧稿.wps', ole('WordDocument'), /\.wps/],
    ['密.docx', ole('EncryptedPackage'), /密码/],
    ['表.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<w/>') }), /Excel 工作簿/],
    ['版.ofd', zipSync({ 'OFD.xml': strToU8('<w/>') }), /OFD/],
    ['图.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /OCR/],
    ['空.txt', new Uint8Array(), /0 字节/],
    ['白.txt', utf8(' \n\n'), /空的/],
    ['假.docx', utf8('其实是文本'), /改过扩展名/],
    ['断.docx', docx({ body: paragraph('正文') }).subarray(0, 40), /已损坏或没有传完整/],
    ['假.doc', utf8('其实是文本'), /改过扩展名/],
    ['存.doc', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), /单个文件网页/],
    ['旧.xml', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'), /XML 文件/],
    ['二.txt', Uint8Array.from([65, 0, 1, 2]), /二进制/],
  ])('%s is refused with a remedy', async (name, bytes, words) => {
    expect(await messageOf(bytes, name)).toMatch(words);
    expect(await messageOf(bytes, name)).toMatch(/。$/);
  });

  it('never throws, and paragraphs are slices of the text', async () => {
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.string().map(utf8)),
        name,
        async (bytes, fileName) => {
          const result = await readSpeech(bytes, fileName);
          if (!result.ok) expect(result.message).toMatch(/。$/);
          else for (const { text, start, end } of result.paragraphs) expect(result.text.slice(start, end)).toBe(text);
        },
      ),
    );
  });

  it('5 MB of text are no matter', async () => {
    const result = await readSpeech(utf8('各级各部门要加快推进重点项目建设。\n'.repeat(100_000)), 'a.txt');
    expect(result.ok && result.paragraphs).toHaveLength(100_000);
  });
});
