import { zipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cell,
  docx,
  type DocxSource,
  level,
  list,
  numbered,
  paragraph,
  row,
  run,
  scheme,
  table,
} from '../testing/docx-fixture.js';
import { readDocx } from './docx.js';
import { readSpeech } from './read-speech.js';
import type { Speech } from './types.js';

async function read(source: DocxSource | string): Promise<Speech> {
  const result = await readDocx(docx(typeof source === 'string' ? { body: source } : source));
  if (!result.ok) throw new Error(result.message);
  return result;
}

const textOf = async (source: DocxSource | string): Promise<string> => (await read(source)).text;
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const result = await readSpeech(bytes, '讲话.docx');
  return result.ok ? '' : result.message;
};

const HEADINGS = scheme(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircle', '%4'),
);

describe('paragraphs', () => {
  it('come with style, heading level and offsets', async () => {
    const speech = await read({
      styles:
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="公文标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:styleId="b"><w:name w:val="小标题"/><w:basedOn w:val="a"/></w:style>',
      body:
        paragraph('推进会讲话', '<w:pStyle w:val="1"/>') +
        paragraph('') +
        paragraph('抓项目', '<w:pStyle w:val="b"/>') +
        paragraph('同志们：', '<w:outlineLvl w:val="9"/>'),
    });
    expect(speech.text).toBe('推进会讲话\n抓项目\n同志们：');
    expect(speech.paragraphs).toEqual([
      { text: '推进会讲话', start: 0, end: 5, style: 'heading 1', headingLevel: 1 },
      { text: '抓项目', start: 6, end: 9, style: '小标题', headingLevel: 2 },
      { text: '同志们：', start: 10, end: 14 },
    ]);
  });

  it('keep soft line breaks and tabs, and lose what is not text', async () => {
    const content =
      run('第一行') +
      '<w:r><w:br/></w:r>' +
      run('第二行') +
      '<w:r><w:tab/><w:t>后</w:t><w:br w:type="page"/><w:footnoteReference w:id="1"/><w:noBreakHyphen/></w:r>' +
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3</w:t></w:r>' +
      '<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>' +
      '<w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(await textOf(paragraph(content))).toBe('第一行\n第二行\t后-3链接拼');
  });

  it('decode references', async () => {
    expect(await textOf(paragraph('A&amp;B &lt;甲&gt; &#20057;&#x4E19;'))).toBe('A&B <甲> 乙丙');
  });

  it('leave hidden text out, by run, by style, and unless switched off', async () => {
    const styles = '<w:style w:styleId="h"><w:name w:val="隐"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      paragraph(
        run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>') + run('丁', '<w:rStyle w:val="h"/>'),
      ) + paragraph(run('戊') + run('己', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="h"/>');
    expect(await textOf({ styles, body })).toBe('甲丙\n己');
  });

  it('take tracked changes as accepted', async () => {
    const body =
      paragraph(
        `${run('6月')}<w:del>${run('底').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('15日')}</w:ins>${run('前')}`,
      ) +
      paragraph(`<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`) +
      paragraph('上段', '<w:rPr><w:del/></w:rPr>') +
      paragraph('并入下段') +
      paragraph('末段', '<w:rPr><w:del/></w:rPr>');
    expect(await textOf(body)).toBe('6月15日前\n新\n上段并入下段\n末段');
  });

  it('find text boxes once, and content controls', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
    const body =
      paragraph(
        `${run('正文')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`;
    expect(await textOf(body)).toBe('正文\n框内\n控件');
  });

  it('do not include headers, footers and notes', async () => {
    const extra = { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>' };
    expect(await textOf({ body: paragraph('正文'), extra })).toBe('正文');
  });
});

describe('automatic numbering', () => {
  it('is restored on all levels and restarts below', async () => {
    const body =
      numbered('抓前期', 1) +
      numbered('明确责任', 1, 1) +
      numbered('建台账', 1, 2) +
      numbered('月调度', 1, 2) +
      numbered('压实责任', 1, 1) +
      numbered('再建台账', 1, 2) +
      paragraph('不编号', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      numbered('抓落实', 1) +
      numbered('细项', 1, 3);
    expect((await textOf({ numbering: HEADINGS + list(1, 0), body })).split('\n')).toEqual([
      '一、抓前期',
      '（一）明确责任',
      '1.建台账',
      '2.月调度',
      '（二）压实责任',
      '1.再建台账',
      '不编号',
      '二、抓落实',
      '①细项',
    ]);
  });

  it('goes on in lists of one scheme and restarts where the list says so', async () => {
    const overrides = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = HEADINGS + list(1, 0) + list(2, 0) + list(3, 0, overrides);
    const body = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3) + numbered('戊', 1);
    expect(await textOf({ numbering, body })).toBe('一、甲\n二、乙\n一、丙\n二、丁\n三、戊');
  });

  it('comes through styles, also inherited ones, at the level that names the style', async () => {
    const styles =
      '<w:style w:styleId="A"><w:name w:val="一级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="B"><w:name w:val="二级"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      scheme(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/>'),
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/><w:isLgl/>'),
      ) + list(1, 0);
    const body = paragraph('甲', '<w:pStyle w:val="A"/>') + paragraph('乙', '<w:pStyle w:val="B"/>');
    expect(await textOf({ styles, numbering, body })).toBe('一、甲\n1.1 乙');
  });

  it('counts an empty numbered paragraph, and bullets have no number', async () => {
    const numbering = HEADINGS + scheme(5, level(0, 'bullet', '')) + list(1, 0) + list(2, 5);
    expect(
      await textOf({ numbering, body: numbered('甲', 1) + numbered('', 1) + numbered('丙', 1) + numbered('丁', 2) }),
    ).toBe('一、甲\n三、丙\n丁');
  });
});

describe('tables', () => {
  it('are one line a row with cells between tabs', async () => {
    const speech = await read(
      table(
        row(cell('序号'), cell('任务'), cell('责任单位')),
        row(cell('1'), cell('改造\n管网'), cell('市发改委\n市财政局', '<w:vMerge w:val="restart"/>')),
        row(cell('2'), cell('治污'), cell('', '<w:vMerge/>')),
        row(cell('合计', '<w:gridSpan w:val="2"/>'), cell('2项')),
      ) + paragraph('表后'),
    );
    expect(speech.text.split('\n')).toEqual([
      '序号\t任务\t责任单位',
      '1\t改造 管网\t市发改委 市财政局',
      '2\t治污\t市发改委 市财政局',
      '合计\t\t2项',
      '表后',
    ]);
    const third = speech.paragraphs[2]?.row;
    expect(third).toMatchObject({ table: 0, index: 2 });
    expect(third?.cells[2]).toMatchObject({ lines: ['市发改委', '市财政局'], continued: true });
    for (const { start, end, lines } of third?.cells ?? []) expect(speech.text.slice(start, end)).toBe(lines.join(' '));
  });

  it('leave deleted rows out, and flatten tables in tables', async () => {
    const inner = `<w:tc>${table(row(cell('内1'), cell('内2')))}${paragraph('后')}</w:tc>`;
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('删')}</w:tr>`;
    expect(await textOf(table(row(cell('外'), inner), deleted))).toBe('外\t内1 内2 后');
  });

  it('number their paragraphs along with the rest of the document', async () => {
    const numbering = scheme(0, level(0, 'decimal', '%1')) + list(1, 0);
    const numberedCell = `<w:tc>${numbered('甲', 1)}</w:tc>`;
    expect(await textOf({ numbering, body: table(row(numberedCell, cell('乙'))) + numbered('丙', 1) })).toBe(
      '1 甲\t乙\n2 丙',
    );
  });
});

describe('what cannot be read', () => {
  const whole = docx({ body: paragraph('正文。'.repeat(2000)) });

  it('is damaged, cut off, without text, or a bomb, and says what to do', async () => {
    expect(await refusal(whole.subarray(0, whole.length - 30))).toContain('已损坏或没有传完整');
    expect(await refusal(docx({ body: '<w:p><w:r></w:p>' }))).toContain('已损坏');
    expect(await refusal(docx({ body: '<w:p><w:r><w:drawing/></w:r></w:p>' }))).toContain('图片（扫描件）');
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect(await refusal(bomb)).toContain('大得不正常');
    expect(await refusal(docx({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }))).toContain('一层套一层');
  });

  it('never throws, whatever is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        const result = await readDocx(damaged);
        expect(result.ok || result.message.endsWith('。')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is never the length: 400,000 characters with numbering', async () => {
    const body = Array.from({ length: 8000 }, (_, at) =>
      numbered('加快推进重点项目前期工作，确保按期开工建设。'.repeat(2), 1, at % 3),
    ).join('');
    const bytes = docx({ numbering: HEADINGS + list(1, 0), body });
    const result = await readDocx(bytes);
    expect(result.ok && result.text.length).toBeGreaterThan(350_000);
  });
});
