import { describe, expect, it } from 'vitest';
import { encodeText } from '../../language/text/encoding.js';
import { pdf, type PdfText, ucs2 } from '../testing/pdf-fixture.js';
import { readPdf } from './pdf.js';

function gbk(text: string): string {
  const encoded = encodeText(text, 'gb18030');
  return encoded.ok ? Buffer.from(encoded.bytes).toString('hex') : '';
}

const line = (text: string, y: number, x = 80): PdfText => ({ x, y, hex: ucs2(text) });

async function messageOf(bytes: Uint8Array): Promise<string> {
  const result = await readPdf(bytes);
  return result.ok ? '' : result.message;
}

describe('readPdf', () => {
  it.each([
    ['GBK-EUC-H', gbk],
    ['UniGB-UCS2-H', ucs2],
  ])('understands fonts that are not embedded: %s', async (encoding, encode) => {
    const bytes = pdf(encoding, [[{ x: 80, y: 700, hex: encode('市发改委牵头推进') }]]);
    expect(await readPdf(bytes)).toMatchObject({ ok: true, text: '市发改委牵头推进', notices: [] });
  });

  it('joins lines to paragraphs over the page end, without page numbers', async () => {
    const full = '各县要加快推进项目建设确保按期完成各项任务不得拖延推诿';
    const bytes = pdf('UniGB-UCS2-H', [
      [
        { ...line('在推进会上的讲话', 780, 200), size: 22 },
        line(full.slice(2), 700, 112),
        line(full, 671),
        line('甲乙丙。', 642),
        line(full.slice(2), 613, 112),
        line('— 1 —', 60, 280),
      ],
      [line('页首接上。', 700), line('第 2 页 共 2 页', 60, 280)],
    ]);
    const result = await readPdf(bytes);
    expect(result.ok && result.text.split('\n')).toEqual([
      '在推进会上的讲话',
      `${full.slice(2)}${full}甲乙丙。`,
      `${full.slice(2)}页首接上。`,
    ]);
    if (result.ok)
      for (const { text, start, end } of result.paragraphs) expect(result.text.slice(start, end)).toBe(text);
  });

  it('tells a scan from a text, and pages without text', async () => {
    expect(await messageOf(pdf('UniGB-UCS2-H', [[], []]))).toContain('扫描件');
    expect(await readPdf(pdf('UniGB-UCS2-H', [[line('正文', 700)], []]))).toMatchObject({
      notices: [expect.stringMatching(/^第 2 页没有文字/)],
    });
  });

  it('refuses what is damaged or encrypted, and says what to do', async () => {
    expect(await messageOf(new TextEncoder().encode('%PDF-1.4\n不完整'))).toContain('已损坏');
    const key = '0'.repeat(64);
    const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`;
    expect(await messageOf(pdf('UniGB-UCS2-H', [[line('密', 700)]], encrypt))).toContain('加了密码');
  });

  it('leaves the bytes that it was given alone', async () => {
    const bytes = pdf('UniGB-UCS2-H', [[line('正文', 700)]]);
    const copy = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(copy);
    expect(await readPdf(Buffer.from(bytes))).toMatchObject({ ok: true });
  });
});
