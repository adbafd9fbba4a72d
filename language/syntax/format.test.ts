import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagedText, SAMPLE } from '../testing/random-edits.js';
import { fold, isWhiteSpace, trimWhiteSpace } from '../text/fold.js';
import { separators } from '../text/lists.js';
import { parseFullDate } from '../time/full-date.js';
import { applyEdits } from '../text/edit.js';
import { FIELD_BY_LABEL } from '../table/fields.js';
import { format, formatEdits } from './format.js';
import { parse } from './parse.js';

describe('canonical layout', () => {
  test.each([
    ['a head and its fields', '［任务１－３］：加快\n牵头单位:市发改委\n', '【任务 1-3】加快\n  牵头单位：市发改委\n'],
    ['a continuation', '【任务 1】甲\n目标：乙\n｜　丙\n|\n', '【任务 1】甲\n  目标：乙\n    | 丙\n    |\n'],
    [
      'one blank line before a head',
      '【任务 1】甲\n【任务 2】乙\n\n\n\n【任务 3】丙',
      '【任务 1】甲\n\n【任务 2】乙\n\n【任务 3】丙\n',
    ],
    [
      'comments go with the head below',
      '【任务 1】甲\n  # 说明\n#二\n【任务 2】乙\n',
      '【任务 1】甲\n\n  # 说明\n#二\n【任务 2】乙\n',
    ],
    ['the language line', '  督办语言:1\n【会议】甲\n', '督办语言：1\n\n【会议】甲\n'],
    [
      'a list',
      '【任务 1】甲\n责任单位：甲局 , 乙局；丙局（a,b）\n',
      '【任务 1】甲\n  责任单位：甲局、乙局、丙局（a,b）\n',
    ],
    [
      'a list with a bracket too many',
      '【任务 1】甲\n责任单位：甲局,乙局）\n',
      '【任务 1】甲\n  责任单位：甲局,乙局）\n',
    ],
    ['prose is not a list', '【任务 1】甲\n目标：快,好\n', '【任务 1】甲\n  目标：快,好\n'],
    ['a field of the office is not touched', '【任务 1】甲\n工作要点：快,好\n', '【任务 1】甲\n  工作要点：快,好\n'],
    ['references', '【任务 1】甲\n前置：１－１，防汛0305＃２\n', '【任务 1】甲\n  前置：1-1、防汛0305#2\n'],
    ['the day of a fact', '【任务 1】甲\n进展：2024年5月8日完成\n', '【任务 1】甲\n  进展：2024-05-08 完成\n'],
    [
      'a fact that does not exist stays',
      '【任务 1】甲\n进展：2024年2月30日 完成\n',
      '【任务 1】甲\n  进展：2024年2月30日 完成\n',
    ],
    ['a title that begins with a colon', '【任务 1】：：甲\n', '【任务 1】：：甲\n'],
    ['a label with space in it', '【会议】甲\n日　期：2024年4月12日\n', '【会议】甲\n  日期：2024年4月12日\n'],
    ['a head in the wrong spelling stays', '【任务 1】甲\n  任务 1-3：乙\n', '【任务 1】甲\n\n  任务 1-3：乙\n'],
    ['an unclosed head stays', '  【任务 1 甲\n', '  【任务 1 甲\n'],
    ['a stray stays', '【任务 1】甲\n 　没有冒号 \n', '【任务 1】甲\n 　没有冒号 \n'],
    ['line ends stay', '【任务 1】甲\r\n目标：乙\r\n', '【任务 1】甲\r\n  目标：乙\r\n'],
    ['the byte order mark stays', '\uFEFF 【任务 1】甲\n', '\uFEFF【任务 1】甲\n'],
    ['nothing', '', ''],
    ['only blank lines', ' \n\n', ''],
  ])('%s', (_, before, after) => {
    expect(format(before)).toBe(after);
  });

  test('a canonical file needs no edit', () => {
    expect(formatEdits(format(SAMPLE))).toEqual([]);
  });

  test('edits touch only the lines that change', () => {
    const text = '【任务 1】甲\n  目标：乙\n措施:丙\n  备注：丁\n';
    expect(formatEdits(text)).toEqual([{ start: 15, end: 19, oldText: '措施:丙', newText: '  措施：丙' }]);
  });
});

/** What a file says apart from its layout. */
const meaning = (text: string): unknown =>
  parse(text)
    .blocks.map(({ head, fields, strays, comments, text: source }) => ({
      head: head && { word: head.word, id: head.id, title: head.title.text, problem: head.problem },
      fields: fields.map(({ name, value }) => ({ name, value: valueMeaning(name, value.text) })),
      strays: strays.map(({ kind, span }) => [kind, source.slice(span.start, span.end)]),
      comments: comments.map(({ start, end }) => source.slice(start, end)),
    }))
    .filter((block) => block.head || block.fields.length + block.strays.length + block.comments.length > 0);

function valueMeaning(name: string, text: string): unknown {
  const spec = FIELD_BY_LABEL.get(name);
  if (spec?.type === 'fact') {
    const { date, span } = parseFullDate(text);
    return [date, text.slice(span.end).trim()];
  }
  if (!spec || !['units', 'people', 'refs', 'names'].includes(spec.type)) return text;
  const { at, unbalanced } = separators(text);
  const parts = [...at, text.length].map((end, index) =>
    text.slice(index === 0 ? 0 : (at[index - 1] as number) + 1, end),
  );
  return {
    parts: parts.map((part) => (spec.type === 'refs' ? fold(part) : trimWhiteSpace(part))),
    unbalanced,
  };
}

const verbatim = (text: string): string[] =>
  text.split(/\r\n|\n|\r/).filter((line) => {
    const [block] = parse(line).blocks;
    const comment = (block?.comments.length ?? 0) > 0;
    return (
      comment || block?.strays[0]?.kind === 'plain' || block?.strays[0]?.kind === 'conflict' || block?.head?.problem
    );
  });

describe('laws', () => {
  const long = { numRuns: 2000 };

  test('format(format(t)) = format(t)', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const once = format(text);
        expect(format(once)).toBe(once);
      }),
      long,
    );
  });

  test('no meaning changes', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        expect(meaning(format(text))).toEqual(meaning(text));
      }),
      long,
    );
  });

  test('comments, strays and malformed heads survive byte for byte', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const strip = (line: string): string => line.replace(/^\uFEFF/, '');
        expect(verbatim(format(text)).map(strip)).toEqual(verbatim(text).map(strip));
      }),
      long,
    );
  });

  test('nothing but white space, separators and brackets is added or lost', () => {
    const letters = (text: string): string =>
      Array.from(text.normalize('NFKC').toUpperCase())
        .filter(
          (char) => /[\p{L}\p{S}]/u.test(char) && !isWhiteSpace(char.charCodeAt(0)) && !'|年月日号'.includes(char),
        )
        .join('');
    fc.assert(
      fc.property(damagedText, (text) => {
        expect(letters(format(text))).toBe(letters(text));
      }),
    );
  });

  test('the edits make the format, in order and without overlap', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const edits = formatEdits(text);
        for (const [index, edit] of edits.entries()) {
          expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
          expect(edit.end).toBeLessThanOrEqual(text.length);
        }
        expect(applyEdits(text, edits)).toEqual({ ok: true, text: format(text) });
      }),
    );
  });
});

test('a zero-width space beside a separator is layout', () => {
  expect(format('【任务 1】甲\n前置：1\u200B、\u200B2\n')).toBe('【任务 1】甲\n  前置：1、2\n');
});
