import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, editor } from '../testing/editor.js';
import { damagedText } from '../testing/random-edits.js';
import { format } from '../syntax/format.js';
import { lowerBlock } from '../lower/lower.js';
import { KERNEL } from '../scope/vocabulary.js';
import { parse } from '../syntax/parse.js';
import { formatDocument, formatOnType, formatRange } from './formatting.js';

test('the document', () => {
  const { view } = editor('[任务1]建水厂\n牵头单位:市发改委,市水利局\n');
  expect(applied(view, formatDocument(view))).toBe('【任务 1】建水厂\n  牵头单位：市发改委、市水利局\n');
});

test('only the lines of a range', () => {
  const { view } = editor('【任务 1】甲\n目标:乙\n措施:丙\n备注:丁\n');
  const range = { start: { line: 2, character: 1 }, end: { line: 2, character: 2 } };
  expect(applied(view, formatRange(view, range))).toBe('【任务 1】甲\n目标:乙\n  措施：丙\n备注:丁\n');
});

const typed = (source: string, character: string): string => {
  const { view, position } = editor(source);
  return applied(view, formatOnType(view, position, character));
};

describe('on type', () => {
  test.each([
    ['a half-width colon behind a field name', ':', '【任务 1】甲\n  目标:<|>', '【任务 1】甲\n  目标：'],
    ['a colon in prose stays', ':', '【任务 1】甲\n  目标：比例1:<|>', '【任务 1】甲\n  目标：比例1:'],
    ['a comma in a list of units', ',', '【任务 1】甲\n  责任单位：甲局,<|>', '【任务 1】甲\n  责任单位：甲局、'],
    [
      'a comma within brackets stays',
      '，',
      '【任务 1】甲\n  责任单位：各县（市，<|>',
      '【任务 1】甲\n  责任单位：各县（市，',
    ],
    ['a comma in prose stays', ',', '【任务 1】甲\n  目标：快,<|>', '【任务 1】甲\n  目标：快,'],
    ['brackets of a head', ']', '[任务１]<|>', '【任务 1】'],
    ['a new task is numbered', '】', '【任务 1-3】甲\n【任务】<|>', '【任务 1-3】甲\n【任务 1-4】'],
    [
      'former ids are never used again',
      '】',
      '【任务 3】甲\n  原编号：7\n【任务】<|>',
      '【任务 3】甲\n  原编号：7\n【任务 8】',
    ],
    ['a meeting has no id', '】', '【会议】<|>', '【会议】'],
    ['the line above a line end', '\n', '【任务 1】甲\n目标:乙\n<|>', '【任务 1】甲\n  目标：乙\n'],
  ])('%s', (_, character, before, after) => {
    expect(typed(before, character)).toBe(after);
  });
});

test('formatting does not change what a file means', () => {
  const meaning = (text: string): unknown =>
    parse(text)
      .blocks.map((block) => {
        const { id, title, kind, fields, problems } = lowerBlock(block, KERNEL);
        const values = fields.map(({ spec, value, empty, none, pending }) => {
          const plain = JSON.stringify(value, (key, part) =>
            /span|^(?:text|lines|from|to|\$container)$|Span$/i.test(key) ? undefined : part,
          );
          return [spec?.key, plain, empty, none, pending];
        });
        return { id, title, kind, values, problems: problems.map((problem) => problem.kind) };
      })
      .filter(({ kind, title, values }) => kind !== undefined || title !== '' || values.length > 0);
  fc.assert(
    fc.property(damagedText, (text) => {
      expect(meaning(format(text))).toEqual(meaning(text));
    }),
    { numRuns: 300 },
  );
});
