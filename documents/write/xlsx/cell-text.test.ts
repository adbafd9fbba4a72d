import { describe, expect, it } from 'vitest';
import { cellText, MOST_CELL_UNITS, needsTextFormat, quoteSheetName, sheetName } from './cell-text.js';

describe('what a cell can hold', () => {
  it('drops control characters, evens newlines and replaces half characters', () => {
    expect(cellText('第一行\r\n第二行\r第三行')).toBe('第一行\n第二行\n第三行');
    expect(cellText('甲\u0000乙\u000B丙\t丁')).toBe('甲乙丙\t丁');
    expect(cellText('\uD800单😀')).toBe('\uFFFD单😀');
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
  });

  it('announces what is beyond the limit instead of making a file that Excel repairs', () => {
    const cut = cellText(`${'一'.repeat(MOST_CELL_UNITS - 31)}😀${'二'.repeat(90)}`);
    expect(cut.length).toBeLessThanOrEqual(MOST_CELL_UNITS);
    expect(cut).toMatch(/截断.+）$/);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
    expect(cellText('一'.repeat(MOST_CELL_UNITS))).toHaveLength(MOST_CELL_UNITS);
  });

  it.each(['=1+1', '+A1', '-市发改委', '@x', '1-3', '1.10', '0012', '5月28日', '30%'])(
    '%s stays text when edited',
    (text) => {
      expect(needsTextFormat(text)).toBe(true);
    },
  );

  it.each(['9月底前', '市发改委', '', `=${'1'.repeat(300)}`])('%s needs no text format', (text) => {
    expect(needsTextFormat(text)).toBe(false);
  });
});

describe('sheet names', () => {
  it('are valid and unique', () => {
    expect(sheetName('台账[2024/5]', [])).toBe('台账_2024_5_');
    expect(sheetName("'甲'", [])).toBe('甲');
    expect(sheetName('', [])).toBe('表');
    expect(sheetName('Abc', ['ABC', 'abc(2)'])).toBe('Abc(3)');
    expect(sheetName('单'.repeat(40), ['单'.repeat(31)])).toBe(`${'单'.repeat(28)}(2)`);
  });

  it('are quoted in references', () => {
    expect(quoteSheetName("2024年'甲'台账")).toBe("'2024年''甲''台账'");
  });
});
