import { describe, expect, it } from 'vitest';
import type { PdfLine, PdfPage } from './pdf-lines.js';
import { paragraphsOf } from './pdf-paragraphs.js';

/** Lines of 10-point text, one below the other; leading blanks are indentation. */
const page = (...texts: string[]): PdfPage => ({
  lines: texts.map((text, at): PdfLine => {
    const left = 50 + (text.length - text.trimStart().length) * 10;
    return { text: text.trim(), left, right: left + text.trim().length * 10, y: 700 - at * 15, size: 10 };
  }),
});
const FULL = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰';

describe('paragraphsOf', () => {
  it('ends a paragraph at a short line or an indentation', () => {
    expect(
      paragraphsOf([page(`  ${FULL.slice(2)}`, FULL, '末。', `  ${FULL.slice(2)}`, `  ${FULL.slice(2)}`)]),
    ).toEqual([`${FULL.slice(2)}${FULL}末。`, FULL.slice(2), FULL.slice(2)]);
  });

  it('without indentation, ends one at the end of a sentence or before a number', () => {
    const sentence = `${FULL.slice(1)}。`;
    expect(paragraphsOf([page(FULL, sentence, FULL, '一、抓项目', FULL, '（二）抓前期')])).toEqual([
      `${FULL}${sentence}`,
      FULL,
      '一、抓项目',
      FULL,
      '（二）抓前期',
    ]);
  });

  it('drops page numbers and running heads at the edges only', () => {
    const pages = [1, 2, 3].map((number) => page('市政府公报', FULL, '15', FULL, '末', `- ${number} -`));
    expect(paragraphsOf(pages)[0]).not.toContain('公报');
    expect(paragraphsOf(pages).join('|')).not.toMatch(/- \d -/);
    expect(paragraphsOf(pages).join('|')).toContain('15');
  });

  it('ends one at a wide gap', () => {
    const [first, second] = [page(FULL).lines[0] as PdfLine, page(FULL).lines[0] as PdfLine];
    const lines = [
      first,
      { ...second, y: first.y - 15 },
      { ...second, y: first.y - 30 },
      { ...second, y: first.y - 90 },
    ];
    expect(paragraphsOf([{ lines }])).toEqual([FULL.repeat(3), FULL]);
  });
});
