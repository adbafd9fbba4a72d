import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText, type Encoding } from './encoding.js';

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'];
const SAMPLE = '【任务 1-3】加快前期工作\r\n  牵头单位：市发改委、㐂单位\n  指标：完成投资 ≥ 4.4 亿元😀\n';

function encode(text: string, encoding: Encoding): Uint8Array {
  const result = encodeText(text, encoding);
  if (!result.ok) throw new Error(result.problem.message);
  return result.bytes;
}

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('reading text of unknown encoding', () => {
  it.each(ENCODINGS)('reads and writes back %s as it was', (encoding) => {
    const stored = encode(SAMPLE, encoding);
    expect(decodeText(stored)).toEqual({ text: SAMPLE, encoding });
    expect(encode(decodeText(stored).text, encoding)).toEqual(stored);
  });

  it('knows GBK bytes that other programs write', () => {
    expect(decodeText(bytes('c7a3cdb7b5a5cebba3bacad0b7a2b8c4ceaf'))).toEqual({
      text: '牵头单位：市发改委',
      encoding: 'gb18030',
    });
    expect(encode('€', 'gb18030')).toEqual(bytes('a2e3'));
    expect(encode('㐂', 'gb18030')).toEqual(bytes('8139ef31'));
    expect(encode('😀', 'gb18030')).toEqual(bytes('9439fc36'));
  });

  it('keeps the byte order mark out of the text', () => {
    expect(decodeText(bytes('efbbbf e4b88a'))).toEqual({ text: '上', encoding: 'utf-8-bom' });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('reports UTF-8 that was cut inside a character instead of showing mojibake', () => {
    const whole = new TextEncoder().encode('一、抓项目\n二、抓落实');
    for (const cut of [1, 2]) {
      const { text, encoding, problem } = decodeText(whole.subarray(0, whole.length - cut));
      expect({ text, encoding }).toEqual({ text: '一、抓项目\n二、抓落\uFFFD', encoding: 'utf-8' });
      expect(problem).toMatchObject({ kind: 'damaged-utf-8', offset: whole.length - 3, line: 2 });
      expect(problem?.message).toContain('截断');
    }
    expect(decodeText(whole.subarray(1)).problem?.kind).toBe('damaged-utf-8');
    expect(decodeText(whole.subarray(2)).problem?.kind).toBe('damaged-utf-8');
  });

  it('reports a single bad byte in the middle of UTF-8', () => {
    const damaged = new TextEncoder().encode('加快推进重大项目建设，确保按期完成任务。');
    damaged[10] = 0xff;
    expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8', problem: { kind: 'damaged-utf-8', line: 1 } });
  });

  it('reports what is neither, with the place', () => {
    const { problem, encoding } = decodeText(bytes('c7a3cdb7 0a b5a5ff cebb'));
    expect(encoding).toBe('gb18030');
    expect(problem).toMatchObject({ kind: 'damaged-gb18030', offset: 7, line: 2 });
  });

  it('reports UTF-16 with half a character at its end', () => {
    expect(decodeText(bytes('fffe 0a4e 0b'))).toMatchObject({
      text: '上\uFFFD',
      problem: { kind: 'damaged-utf-16' },
    });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (input) => {
        const decoded = decodeText(input);
        expect(ENCODINGS).toContain(decoded.encoding);
        if (decoded.problem !== undefined) expect(decoded.problem.offset).toBeLessThanOrEqual(input.length);
      }),
    );
  });
});

describe('writing text back', () => {
  const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((codePoint) => String.fromCodePoint(codePoint));
  const anything = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/\p{Surrogate}/u.test(text));

  it('round trip: what is encoded is decoded to the same text in the same encoding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hanzi, fc.string()), { minLength: 4, maxLength: 80 }),
        fc.constantFrom(...ENCODINGS),
        (parts, encoding) => {
          const text = `各县（市、区）：${parts.join('')}`;
          expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
        },
      ),
    );
  });

  it('round trip over all of Unicode, where the encoding is known', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const encoding of ENCODINGS) {
          const result = encodeText(text, encoding);
          if (!result.ok) {
            expect(encoding).toBe('gb18030');
            continue;
          }
          const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
          const mark = encoding.startsWith('utf-16') || encoding === 'utf-8-bom';
          const raw = new TextDecoder(label, { ignoreBOM: true }).decode(result.bytes);
          expect(mark ? raw.slice(1) : raw).toBe(text);
        }
      }),
    );
  });

  it('holds every character of the national standard that Unicode assigns', () => {
    const missing: string[] = [];
    for (let codePoint = 0x80; codePoint < 0xe000; codePoint++) {
      if (codePoint >= 0xd800) break;
      const result = encodeText(String.fromCodePoint(codePoint), 'gb18030');
      if (!result.ok) missing.push(codePoint.toString(16));
    }
    expect(missing).toEqual([]);
  });

  it('says which character cannot be stored, and writes nothing', () => {
    expect(encodeText('第一行\n\uD800单', 'utf-8')).toMatchObject({
      ok: false,
      problem: { kind: 'unencodable', offset: 4, line: 2 },
    });
    const refused = encodeText('一\uFFFD', 'gb18030');
    expect(refused).toMatchObject({ ok: false, problem: { offset: 1 } });
    expect(refused.ok ? '' : refused.problem.message).toContain('U+FFFD');
  });
});
