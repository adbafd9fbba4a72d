import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagedText, edited, randomEdits, SAMPLE } from '../testing/random-edits.js';
import type { Span } from '../text/span.js';
import type { Block, SourceFile } from '../grammar/generated/ast.js';
import { inBlock } from './nodes.js';
import { lineEnd, nextLine } from './lines.js';
import { parse } from './parse.js';

const outline = (text: string): string[] =>
  parse(text).blocks.map((block) => {
    const head = block.head ? `${block.head.word}/${block.head.id ?? ''}/${block.head.title.text}` : '-';
    const problem = block.head?.problem ? `!${block.head.problem}` : '';
    const fields = block.fields.map((field) => `${field.name}=${field.value.text}`);
    const strays = block.strays.map((stray) => `~${stray.kind}`);
    return [head + problem, ...fields, ...strays].join(' ');
  });

describe('lines', () => {
  test.each([
    ['【任务 1-3】加快', '任务/1-3/加快'],
    ['[任务1-3]加快', '任务/1-3/加快'],
    ['　　［任务　１－３］：加快', '任务/1-3/加快'],
    ['【任务 1—3 】加快', '任务/1-3/加快'],
    ['【任务 1.3】：：加快', '任务/1-3/：加快'],
    ['【任务】没有编号', '任务//没有编号'],
    ['【任务 1-3 加快', '//任务 1-3 加快!unclosed'],
    ['【字体：大 中 小】', '字体:大中小//!malformed'],
    ['任务 1-3：加快', '任务/1-3/加快!spelling'],
    ['任务：加快', '任务//加快!spelling'],
    ['项目：P12', '- 项目=P12'],
    ['任务要求：写清', '- 任务要求=写清'],
    ['日　期：2024年4月12日', '- 日期=2024年4月12日'],
    ['牵头单位∶市发改委', '- 牵头单位=市发改委'],
    ['牵头单位 市发改委', '- ~plain'],
    ['| 上面什么也没有', '- ~continuation'],
    ['一、加强领导：落实', '- ~plain'],
    ['10:30 开会', '- ~plain'],
    ['<<<<<<< HEAD', '- ~conflict'],
    ['＃ 全角注释', '-'],
  ])('%s', (line, expected) => {
    expect(outline(line)).toEqual([expected]);
  });

  test('a continuation joins the nearest title or field above, and what it says is not looked at', () => {
    expect(outline('【任务 1】甲\n| 乙\n目标：丙\n\n# 丁\n  ｜【任务 2】戊\n')).toEqual([
      '任务/1/甲\n乙 目标=丙\n【任务 2】戊',
    ]);
  });

  test('a damaged line costs one line', () => {
    expect(outline(SAMPLE)).toEqual([
      '- 督办语言=1',
      '会议//重点工作推进会 代号=重点0412 日期=2024年4月12日',
      '单位//市发改委 别名=发改委、市发展改革委',
      '分组/1/前期 调度=每月',
      '任务/1-3/加快河西水厂前期工作\n含取水口 牵头单位=市发改委、交通局（牵头） 前置=1-1、防汛0305#2 ' +
        '出处=力争……前取得核准 进展=2024-05-28 30% 预审材料已批复\n存在问题：林地指标未落实 ~plain',
      '任务/1-4/括号写丢了!spelling 时间节点=9月底前',
    ]);
  });
});

/** Everything that a tree says and where, without its objects' identity and without the way back to containers. */
const said = (tree: SourceFile): string =>
  JSON.stringify(
    tree.blocks.map((block) => [block, everySpan(block)]),
    (key, value: unknown) => (key === '$container' ? undefined : value),
  );

function everySpan(block: Block): Span[] {
  const { head } = block;
  return [
    ...(head ? [head.span, head.wordSpan, ...(head.idSpan ? [head.idSpan] : []), head.title.span] : []),
    ...block.fields.flatMap((field) => [field.span, field.nameSpan, field.value.span]),
    ...block.strays.map((stray) => stray.span),
    ...block.comments,
  ];
}

describe('laws', () => {
  test('incremental = full, after every edit of thousands', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        let text = SAMPLE;
        let tree = parse(text);
        for (const edit of edits) {
          text = edited(text, edit);
          tree = parse(text, tree);
          expect(said(tree)).toBe(said(parse(text)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('every node has its container, and every container its nodes', () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        let text = SAMPLE;
        let tree = parse(text);
        for (const edit of edits) {
          text = edited(text, edit);
          tree = parse(text, tree);
          for (const [index, block] of tree.blocks.entries()) {
            expect(block.$container).toBe(tree);
            expect(block.$containerIndex).toBe(index);
            expect(block.head?.$container ?? block).toBe(block);
            expect(block.fields.every((field) => field.$container === block && field.value.$container === field)).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  test('the blocks joined are the file, and each stands where it says', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const { blocks } = parse(text);
        expect(blocks.map((block) => block.text).join('')).toBe(text);
        let line = 0;
        for (const block of blocks) {
          expect(text.startsWith(block.text, block.start)).toBe(true);
          expect(block.line).toBe(line);
          line += block.lineCount;
        }
      }),
    );
  });

  test('every offset lies in its block, and every value is what stands there', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        for (const block of parse(text).blocks) {
          for (const { start, end } of everySpan(block)) {
            expect(0 <= start && start <= end && end <= block.text.length).toBe(true);
          }
          const values = [...(block.head ? [block.head.title] : []), ...block.fields.map((field) => field.value)];
          for (const value of values) {
            for (const [index, unit] of Array.from(value.text).entries()) {
              if (unit === '\n' || unit.length > 1 || index > 40) break;
              const { start } = inBlock(value, index, index + 1);
              expect(block.text.charAt(start)).toBe(unit);
            }
          }
        }
      }),
    );
  });

  test('any string at all is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => parse(text).blocks.length >= 0));
  });

  test('lines joined are the file', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const lines: string[] = [];
        for (let at = 0; at < text.length; ) {
          const next = nextLine(text, lineEnd(text, at));
          lines.push(text.slice(at, next));
          at = next;
        }
        expect(lines.join('')).toBe(text);
        expect(lines.length).toBe(text.split(/\r\n|\n|\r/).length - (/(?:^|[\r\n])$/.test(text) ? 1 : 0));
      }),
    );
  });
});

describe('extremes', () => {
  test.each([
    ['a line of a million characters', '字'.repeat(1_000_000)],
    ['a million spaces', ' '.repeat(1_000_000)],
    ['a value of a million brackets', `【任务 1】甲\n牵头单位：${'（'.repeat(1_000_000)}`],
    ['100,000 blank lines', '\n'.repeat(100_000)],
    ['100,000 lines of white space', ' \r\n'.repeat(100_000)],
    ['100,000 continuations', `【任务 1】甲\n${'| 乙\n'.repeat(100_000)}`],
    ['100,000 heads', '【任务】\n'.repeat(100_000)],
  ])('%s', (_, text) => {
    expect(parse(text).text).toBe(text);
  });
});
