import * as fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { describe, expect, it } from 'vitest';
import { escapeCsvText, writeCsv } from './csv.js';

/** What a reader does: an apostrophe that was put in front goes again. */
function unescaped(text: string): string {
  const inner = text.slice(1);
  return text.startsWith("'") && escapeCsvText(inner) === text ? inner : text;
}

describe('writeCsv', () => {
  it('writes what Excel opens without asking', () => {
    const rows = [
      ['编号', '任务', '完成率'],
      ['重大0412#1-3', '加快“前期”,尽快\n开工', 0.3],
      [null, '说"好"', true],
    ];
    expect(writeCsv(rows)).toBe(
      '\uFEFF编号,任务,完成率\r\n重大0412#1-3,"加快“前期”,尽快\n开工",0.3\r\n,"说""好""",true\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['＝cmd', "'＝cmd"],
    ['  +A1', "'  +A1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-市发改委', "'-市发改委"],
    ['-5', '-5'],
    ['+30%', '+30%'],
    ["'=1", "''=1"],
    ["'引用'", "'引用'"],
    ['一、总体要求', '一、总体要求'],
  ])('%j is written as %j and read back', (text, written) => {
    expect(escapeCsvText(text)).toBe(written);
    expect(unescaped(written)).toBe(text);
  });

  it('never lets a cell start a formula, and loses nothing', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string().map((text) => `=${text}`),
      fc.constantFrom("'", "''=", '"', ',\r\n'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = parseCsv(writeCsv(rows).slice(1), { delimiter: ',' }) as string[][];
        expect(read.map((row) => row.map(unescaped))).toEqual(rows);
        for (const text of read.flat()) expect(text).not.toMatch(/^(?:=|@|\t|\+(?!\d)|-(?!\d))/);
      }),
    );
  });
});
