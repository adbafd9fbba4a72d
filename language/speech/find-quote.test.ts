import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote, findQuotes } from './find-quote.js';

const SPEECH =
  '一、抓防汛。市水利局要会同各县（市、区），确保 6月底前\n完成“三类”隐患整改。力争*月底前完成投资**亿元。市应急局要加强值守。各乡镇要加强值守。';
const at = (quote: string) => {
  const place = findQuote(SPEECH, quote);
  return place ? SPEECH.slice(place.start, place.end) : undefined;
};

test.each<[string, string, string]>([
  ['verbatim', '市应急局要加强值守', '市应急局要加强值守'],
  ['white space and line breaks do not count', '确保6月底前完成', '确保 6月底前\n完成'],
  ['marks and widths are equal', '各县(市、区),', '各县（市、区），'],
  ['any style of quotation marks', '完成"三类"隐患', '完成“三类”隐患'],
  ['outer marks belong to the field', '“市应急局要加强值守”', '市应急局要加强值守'],
  ['…… is a gap', '市水利局……隐患整改', '市水利局要会同各县（市、区），确保 6月底前\n完成“三类”隐患整改'],
  ['masks match masks', '力争××月底前完成投资X亿元', '力争*月底前完成投资**亿元'],
  ['（第2处） picks', '要加强值守（第2处）', '要加强值守'],
])('%s', (_, quote, found) => expect(at(quote)).toBe(found));

test('the second place is the second place', () => {
  const places = findQuotes(SPEECH, '要加强值守');
  expect(places).toHaveLength(2);
  expect(findQuote(SPEECH, '要加强值守（第2处）')).toEqual(places[1]);
});

test.each(['市水利局要加强值守', '6月中旬前完成', '要加强值守（第3处）', '', '……'])(
  '%j does not stand there',
  (quote) => expect(at(quote)).toBeUndefined(),
);

test('every piece of a text is found in it, and what is found reads the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('要', '县', '，', '“', '”', ' ', '\n', '6', '月', '(', '）', '😀') }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const piece = text.slice(start, end);
        if (!/[要县6月，]/.test(piece) || /^[“"].*[”"]$/s.test(piece.trim()) || /[\ud800-\udfff]/.test(piece)) return;
        const place = findQuote(text, piece);
        expect(place).toBeDefined();
      },
    ),
  );
});
