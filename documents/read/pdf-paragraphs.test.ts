import { describe, expect, it } from 'vitest';
import { withoutFurniture } from './pdf-furniture.js';
import type { PdfLine, PdfPage } from './pdf-lines.js';
import { paragraphsOf as paragraphsOfLines } from './pdf-paragraphs.js';

/** Lines of 10-point text, one below the other; leading blanks are indentation. */
const page = (...texts: string[]): PdfPage => ({
  lines: texts.map((text, at): PdfLine => {
    const left = 50 + (text.length - text.trimStart().length) * 10;
    return { text: text.trim(), left, right: left + text.trim().length * 10, y: 700 - at * 15, size: 10 };
  }),
});
const paragraphsOf = (pages: readonly PdfPage[]): string[] => paragraphsOfLines(withoutFurniture(pages).bodies);
const FULL = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰';
const OTHER = '天地玄黄宇宙洪荒日月盈昃辰宿列';

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

  it('knows a head on two pages by its height, whenever it is drawn', () => {
    const [first, second] = [page('内部资料', FULL, '甲。', '— 1 —'), page('内部资料', OTHER, '乙。', '— 2 —')];
    const drawnLast = { lines: [...second.lines.slice(1), ...second.lines.slice(0, 1)] };
    expect(paragraphsOf([first, drawnLast])).toEqual([`${FULL}甲。`, `${OTHER}乙。`]);
  });

  it('leaves footnotes out and counts their lines', () => {
    const { lines } = page(FULL, '甲。', '1 见通知', '第二行', '— 1 —');
    const small = lines.map((line, at) => (at === 2 || at === 3 ? { ...line, size: 8 } : line));
    const { bodies, notes } = withoutFurniture([{ lines: small }]);
    expect([paragraphsOfLines(bodies), notes]).toEqual([[`${FULL}甲。`], 2]);
    const unmarked = small.map((line) => (line.text.startsWith('1') ? { ...line, text: '附：名单' } : line));
    expect(withoutFurniture([{ lines: unmarked }]).notes).toBe(0);
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
