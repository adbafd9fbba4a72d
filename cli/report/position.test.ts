import { expect, test } from 'vitest';
import type { Place } from '../../language/checks/rule.js';
import { parse } from '../../language/syntax/parse.js';
import { displayColumn, excerptOf, positionOf } from './position.js';

const FILE = '# 说明\r\n【任务 1】𠮷市\r\n  目标：一\r\n    | 二\r\n\n【任务 2】末';

function placeOf(words: string): Place {
  const block = parse(FILE).blocks.findLast((candidate) => candidate.text.includes(words));
  if (!block) throw new Error('no such words');
  const start = block.text.indexOf(words);
  return { path: 'a.duban', block, span: { start, end: start + words.length } };
}

test('lines and columns count from one, columns in UTF-16 units', () => {
  expect(positionOf(placeOf('【任务 1】'))).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 7 });
  expect(positionOf(placeOf('市'))).toEqual({ line: 2, column: 9, endLine: 2, endColumn: 10 });
  expect(positionOf(placeOf('末'))).toEqual({ line: 6, column: 7, endLine: 6, endColumn: 8 });
});

test('a place over several lines', () => {
  expect(positionOf(placeOf('一\r\n    | 二'))).toEqual({ line: 3, column: 6, endLine: 4, endColumn: 8 });
});

test('the excerpt is the first line with what the place covers of it', () => {
  expect(excerptOf(placeOf('一\r\n    | 二'))).toEqual({ text: '  目标：一', start: 5, end: 6 });
});

test('of a long line only what stands around the place', () => {
  const [block] = parse(`  ${'前'.repeat(500)}错${'后'.repeat(500)}`).blocks;
  if (!block) throw new Error('no block');
  const excerpt = excerptOf({ path: 'a.duban', block, span: { start: 502, end: 503 } });
  expect(excerpt.text).toBe(`…${'前'.repeat(20)}错${'后'.repeat(79)}…`);
  expect(excerpt.text.slice(excerpt.start, excerpt.end)).toBe('错');
});

test('people count characters', () => {
  expect(displayColumn(placeOf('市'))).toBe(8);
});
