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
  it('makes paragraphs of blocks, and leaves menus and scripts out', () => {
    const html = `<!DOCTYPE html><html><head><title>推进会讲话_某市政府网</title><style>p{color:red}</style></head>
      <body><div class="nav"><a href="/">首页</a> <a href="/x">下载文档</a></div>
      <h2>一、抓  项目</h2><p>各县要<b>加快</b>
      进度，<span>确保开工</span>。<br/>第二行</p><script>var a="<p>不要</p>";</script><!-- <p>注释</p> -->
      <ul><li>甲<li>乙</ul></body></html>`;
    const speech = read(html);
    expect(speech.text.split('\n')).toEqual([
      '推进会讲话',
      '一、抓 项目',
      '各县要加快 进度，确保开工。',
      '第二行',
      '甲',
      '乙',
    ]);
    expect(speech.paragraphs[1]).toMatchObject({ headingLevel: 2 });
    expect(speech.notices).toEqual(['网页上的导航、链接等 1 行没有读入。']);
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

  it('carries joined cells down and keeps the columns', () => {
    const html =
      '<table><tr><th>任务</th><th>措施</th><th>单位</th></tr><tr><td rowspan=2>管网</td><td>改造</td><td rowspan="2">市住建局</td></tr><tr><td>巡查</td></tr><tr><td colspan=2>合计</td><td>2项</td></tr></table>';
    expect(linesOf(html)).toEqual(['任务\t措施\t单位', '管网\t改造\t市住建局', '管网\t巡查\t市住建局', '合计\t\t2项']);
  });

  it('sees through tables that lay out the page', () => {
    const article =
      '<p>一、抓项目</p><p>市发改委要牵头。</p><table><tr><td>1</td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr></table><p>完。</p>';
    const page = `<table><tr><td><a>首页</a><p><a>新闻</a></td><td><table><tr><td>${article}</td></tr></table></td></tr></table>`;
    expect(linesOf(page)).toEqual(['一、抓项目', '市发改委要牵头。', '1\t甲', '2\t乙', '完。']);
  });

  it('leaves the furniture of a site out, whatever it is called', () => {
    const page = (article: string) =>
      `<body class="foot"><form><div class="top-nav">无障碍 长者版</div><div id="BreadCrumb">位置：首页</div><h1>讲话</h1>${article}
      <div class="bdsharebuttonbox share">分享到</div><p>上一篇：<a>市教育局要在9月底前建成学校</a></p><ul><li><a>另一条新闻</a></ul><div style="display: none">隐藏的话。</div>
      <footer>主办：市政府</footer></form></body>`;
    expect(linesOf(page('<p>市发改委要牵头。</p>'))).toEqual(['讲话', '市发改委要牵头。']);
    // A whole sentence is text wherever it stands, and a page of nothing else is read as it is.
    const sentence = '市发改委要牵头建立项目调度机制，每月25日前向市政府督查室报送进展情况。';
    expect(linesOf(page(`<div class="sidebar">${sentence}</div>`))).toEqual(['讲话', sentence]);
    expect(linesOf('<ul class="menu"><li>甲<li>乙</ul>')).toEqual(['甲', '乙']);
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
    ])
      expect(readHtml(new TextEncoder().encode(evil))).toBeDefined();
  });
});
