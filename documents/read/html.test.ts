import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../language/text/encoding.js';
import { readHtml } from './html.js';
import type { Speech } from './types.js';

function read(html: string): Speech {
  const result = readHtml(new TextEncoder().encode(html));
  if (!result.ok) throw new Error(result.message);
  return result;
}
const linesOf = (html: string): string[] => read(html).text.split('\n');

describe('readHtml', () => {
  it('makes paragraphs of blocks and keeps the furniture', () => {
    const html = `<!DOCTYPE html><html><head><title>推进会讲话</title><style>p{color:red}</style></head>
      <body><div class="nav"><a href="/">首页</a> <a href="/x">下载文档</a></div>
      <h2>一、抓  项目</h2><p>各县要<b>加快</b>
      进度，<span>确保开工</span>。<br/>第二行</p><script>var a="<p>不要</p>";</script><!-- <p>注释</p> -->
      <ul><li>甲<li>乙</ul></body></html>`;
    const speech = read(html);
    expect(speech.text.split('\n')).toEqual([
      '推进会讲话',
      '首页 下载文档',
      '一、抓 项目',
      '各县要加快 进度，确保开工。',
      '第二行',
      '甲',
      '乙',
    ]);
    expect(speech.paragraphs[2]).toMatchObject({ headingLevel: 2 });
    for (const { text, start, end } of speech.paragraphs) expect(speech.text.slice(start, end)).toBe(text);
  });

  it('reads table rows as lines', () => {
    expect(
      linesOf(
        '<table><tr><th>任务</th><th>单位</th></tr><tr><td>改造<p>管网</p></td><td></td><td>市发改委</td></tr></table><p>后</p>',
      ),
    ).toEqual(['任务\t单位', '改造 管网\t\t市发改委', '后']);
    expect(linesOf('<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>')).toEqual(['甲\t乙', '丙\t丁']);
    expect(
      linesOf('<table><tr><td>外</td><td><table><tr><td>内1</td><td>内2</td></tr></table></td></tr></table>'),
    ).toEqual(['外\t内1 内2']);
  });

  it('decodes references, and leaves what is none', () => {
    expect(linesOf('<p>A&amp;B&nbsp;&ldquo;甲&rdquo;&#20057;&#x4E19;&#133;&unknown; 3<5</p>')).toEqual([
      'A&B\u00A0“甲”乙丙…&unknown; 3<5',
    ]);
  });

  it('obeys the declared encoding, but trusts the bytes more', () => {
    const gbk = encodeText('<meta charset="gb2312"><p>市发改委牵头</p>', 'gb18030');
    expect(gbk.ok && readHtml(gbk.bytes)).toMatchObject({ text: '市发改委牵头', encoding: 'gb18030' });
    expect(read('<meta charset="gb2312"><p>市发改委牵头</p>')).toMatchObject({
      text: '市发改委牵头',
      encoding: 'utf-8',
    });
    const big5 = Buffer.concat([
      Buffer.from('<meta charset=big5><p>'),
      Buffer.from('a4e5a6e8', 'hex'),
      Buffer.from('</p>'),
    ]);
    expect(readHtml(big5)).toMatchObject({ text: '文西' });
  });

  it('says when there is no text', () => {
    expect(
      readHtml(new TextEncoder().encode('<html><body><img src="1.png"><script>x</script></body></html>')),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining('没有文字'),
    });
  });

  it('reads damaged markup as far as it goes, and never hangs', () => {
    expect(linesOf('<p>甲</div></table></td>乙<p title="未闭合>丙').join('')).toContain('甲');
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '甲',
      '<',
      '<!--',
      '"',
      '<script>',
      '&#',
      '<br>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        (pieces) => readHtml(new TextEncoder().encode(pieces.join(''))) !== undefined,
      ),
    );
    for (const evil of [
      '<p '.repeat(50_000),
      '<a "'.repeat(50_000),
      `<a ${'"'.repeat(50_000)}`,
      '<!--'.repeat(50_000),
      '<script>'.repeat(20_000),
    ]) {
      const started = performance.now();
      readHtml(new TextEncoder().encode(evil));
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
