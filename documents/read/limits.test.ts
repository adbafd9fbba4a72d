import { deflateSync, strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cell, docx, level, list, numbered, paragraph, row, scheme, table } from '../testing/docx-fixture.js';
import { LIMITS, type Limits } from './limits.js';
import { readSpeech } from './read-speech.js';
import { openZip } from './zip.js';

async function answer(bytes: Uint8Array | string, name: string, limits: Partial<Limits> = {}): Promise<string> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const result = await readSpeech(data, name, { ...LIMITS, ...limits });
  return result.ok ? `读到 ${result.text.length} 字` : result.message;
}

/** A PDF of these objects, the first of which is the catalogue. */
function pdfOf(...objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.7\n')];
  objects.forEach((object, at) => {
    parts.push(
      strToU8(`${at + 1} 0 obj\n`),
      typeof object === 'string' ? strToU8(object) : object,
      strToU8('\nendobj\n'),
    );
  });
  parts.push(strToU8(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`));
  return Buffer.concat(parts);
}

const streamOf = (dictionary: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([strToU8(`<<${dictionary}/Length ${data.length}>>\nstream\n`), data, strToU8('\nendstream')]);

const page = (content: Uint8Array, ...more: readonly Uint8Array[]): Uint8Array =>
  pdfOf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>>>',
    content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  );

describe('numbers that a file makes up', () => {
  it.each(['lowerRoman', 'upperRoman', 'lowerLetter', 'upperLetter', 'chineseCounting', 'decimalEnclosedCircle'])(
    '%s of a billion, of half a thing and of no number',
    async (format) => {
      for (const start of ['999999999999', '1e308', 'Infinity', '1.5', 'x', '-7']) {
        const numbering = scheme(
          0,
          level(0, format, '%1%1%1.').replace('<w:start w:val="1"/>', `<w:start w:val="${start}"/>`),
        );
        const source = { body: numbered('修路', 1), numbering: numbering + list(1, 0) };
        expect(await answer(docx(source), '讲话.docx')).toMatch(/^读到 \d{1,3} 字$/);
      }
    },
  );

  it('levels and columns that no document has', async () => {
    const numbering = scheme(0, level(1e9, 'decimal', '%1.')) + list(1, 0);
    expect(await answer(docx({ body: numbered('修路', 1, 1e9), numbering }), '讲话.docx')).toBe('读到 2 字');
    const wide = table(row(cell('甲')).replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>'));
    expect(await answer(docx({ body: wide }), '讲话.docx')).toBe('读到 65 字');
  });
});

describe('packages', () => {
  it('are counted while they are unpacked, whatever their directory says', async () => {
    const bomb = docx({ body: '<w:p/>'.repeat(200_000) });
    const limits = { unpackedBytes: 1_000_000 };
    expect(await answer(bomb, '讲话.docx', limits)).toContain('解压后');
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    // The size of every entry, in the directory and before its data.
    for (let at = 0; at < lying.length - 30; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    }
    expect(await answer(lying, '讲话.docx', limits)).toContain('解压后');
  });

  it('with sizes far too large are read as what they hold', async () => {
    const bytes = docx({ body: paragraph('修路') });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 30; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    expect(await answer(bytes, '讲话.docx')).toBe('读到 2 字');
  });

  it('cut off, stored, or with entries that lead nowhere', async () => {
    const bytes = zipSync({
      'word/document.xml': [strToU8('<w:document/>'), { level: 0 }],
      甲: strToU8('乙'.repeat(99)),
    });
    expect([...((await openZip(bytes, () => true)) ?? [])].map(([name]) => name)).toEqual(['word/document.xml', '甲']);
    for (let end = 0; end < bytes.length; end++)
      expect(await openZip(bytes.subarray(0, end), () => true)).toBeUndefined();
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = 0xff;
      await openZip(damaged, () => true);
    }
  });

  it('whose relations are named like properties of every object', async () => {
    const rels = '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="__proto__"/></Relationships>';
    const bytes = docx({ body: paragraph('甲'), extra: { '_rels/.rels': rels } });
    expect(await answer(bytes, '讲话.docx')).toContain('已损坏');
  });
});

describe('what goes on and on', () => {
  it('elements, depth and text of a Word document', async () => {
    expect(await answer(docx({ body: '<w:p/>'.repeat(2000) }), '讲话.docx', { nodes: 1000 })).toContain('拆得过细');
    const deep = '<w:x>'.repeat(500) + '</w:x>'.repeat(500);
    expect(await answer(docx({ body: deep }), '讲话.docx')).toContain('一层套一层');
    expect(await answer(docx({ body: paragraph('路'.repeat(2000)) }), '讲话.docx', { characters: 1000 })).toContain(
      '文字超过',
    );
  });

  it('cells that repeat what was joined, in tables within tables', async () => {
    const joined = (content: string): string =>
      table(
        row(`<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${content}</w:tc>`),
        ...Array.from({ length: 60 }, () => row('<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>')),
      );
    const nested = joined(joined(joined(joined(paragraph('修路'.repeat(50))))));
    expect(await answer(docx({ body: nested }), '讲话.docx')).toContain('文字超过');
  });

  it('open elements, elements and blanks of a web page', async () => {
    expect(await answer(`<html>${'<div>'.repeat(200_000)}修路`, '讲话.html')).toContain('一层套一层');
    expect(await answer(`<html>${'<br>'.repeat(2000)}`, '讲话.html', { nodes: 1000 })).toContain('拆得过细');
    expect(await answer(`<html>${'<b> </b>'.repeat(100_000)}修路要快。`, '讲话.html')).toMatch(/^读到 \d+ 字$/);
  });

  it('plain text and Markdown', async () => {
    const text = '修路要快。\n'.repeat(4_000_000 / 5);
    expect(await answer(text, '讲话.txt')).toContain('超过 8 MB');
    expect(await answer(text.slice(0, 2_100_000), '讲话.txt')).toContain('文字超过 200 万字');
    expect(await answer(text.slice(0, 2_100_000), '讲话.md')).toContain('文字超过 200 万字');
  });
});

describe('PDF', () => {
  it('streams within streams are counted where they are unpacked', async () => {
    const zeros = zlibSync(zlibSync(new Uint8Array(40_000_000)));
    const bytes = page(streamOf('/Filter[/FlateDecode/FlateDecode]', zeros));
    expect(await answer(bytes, '讲话.pdf', { bufferBytes: 8_000_000 })).toContain('解压后大得不正常');
    const hex = strToU8(`${'20'.repeat(9_000_000)}>`);
    expect(
      await answer(page(streamOf('/Filter/ASCIIHexDecode', hex)), '讲话.pdf', { bufferBytes: 8_000_000 }),
    ).toContain('解压后大得不正常');
  });

  it('forms that show forms', async () => {
    const forms = Array.from({ length: 26 }, (_, at) =>
      streamOf(
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${7 + at} 0 R>>/Font<</F 5 0 R>>>>`,
        strToU8(at === 25 ? 'BT /F 9 Tf (road) Tj ET' : '/X Do /X Do'),
      ),
    );
    const bytes = page(streamOf('', strToU8('/X Do')), ...forms);
    expect(await answer(bytes, '讲话.pdf', { nodes: 300 })).toContain('拆得过细');
    expect(await answer(bytes, '讲话.pdf', { milliseconds: 0 })).toContain('用了太长的时间');
  });

  it('what is used meanwhile is given back', async () => {
    const { Uint8Array: bytes, DecompressionStream: stream } = globalThis;
    await answer(page(streamOf('/Filter/FlateDecode', zlibSync(deflateSync(new Uint8Array(9))))), '讲话.pdf');
    expect([globalThis.Uint8Array, globalThis.DecompressionStream]).toEqual([bytes, stream]);
  });
});
