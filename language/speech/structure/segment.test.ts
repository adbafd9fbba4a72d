import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEnumerator } from './enumerators.js';
import { readParagraphs } from './paragraphs.js';
import { segment } from './segment.js';

const sentences = (text: string) => segment(text, readParagraphs(text)).map(({ start, end }) => text.slice(start, end));

test.each<[string, string | null, number]>([
  ['一、总体要求', 'hanzi', 1],
  ['（二）重点任务', 'paren', 2],
  ['(-)抓好落实', 'paren', 1],
  ['(二〉抓好落实', 'paren', 2],
  ['十二、其他', 'hanzi', 12],
  ['3.完善制度', 'digit', 3],
  ['一是抓排查。', 'ordinalIs', 1],
  ['首先，认识要到位。', 'first', 1],
  ['③制度', 'circle', 3],
  ['一、二月份完成投资', null, 0],
  ['1.2亿元', null, 0],
  ['一些同志', null, 0],
])('%s begins with %s %i', (text, style, value) => {
  const enumerator = readEnumerator(text);
  expect(enumerator?.style ?? null).toBe(style);
  if (enumerator) expect(enumerator.value).toBe(value);
});

test('sentences end at 。！？； and at line ends, closing marks stay with them', () => {
  expect(sentences('要抓紧办！他说：“马上办。”\n清单如下\n另起一段；分号也断')).toEqual([
    '要抓紧办！',
    '他说：“马上办。”',
    '清单如下',
    '另起一段；',
    '分号也断',
  ]);
});

test('enumerators cut after a colon or a gap, never after a comma', () => {
  expect(sentences('做好三件事：一是排查，二是整改。')).toEqual(['做好三件事：', '一是排查，二是整改。']);
  expect(sentences('一、提高认识  当前形势严峻。')).toEqual(['一、提高认识', '当前形势严峻。']);
});

test('lines broken in the middle of a sentence are joined, headings are not', () => {
  expect(sentences('（一）抓好防汛准备，压实责任\n各乡镇要加强巡查。')).toEqual([
    '（一）抓好防汛准备，压实责任',
    '各乡镇要加强巡查。',
  ]);
  expect(sentences('各乡镇要加强巡查。对发现的隐患要逐一登记并\n建立台账。')).toEqual([
    '各乡镇要加强巡查。',
    '对发现的隐患要逐一登记并\n建立台账。',
  ]);
  expect(sentences('完善制度。（责任单位：\n市应急局）')).toEqual(['完善制度。', '（责任单位：\n市应急局）']);
});

test('a worn number opens no bracket, and a heading glued to a sentence is no broken line', () => {
  expect(sentences('(二〉抓资金。要谋划项目。\n二、促消费\n要发券。')).toEqual([
    '(二〉抓资金。',
    '要谋划项目。',
    '二、促消费',
    '要发券。',
  ]);
  expect(sentences('各部门要靠前服务，让企业安心经营。二、促消费\n市商务局要发券。')).toContain('市商务局要发券。');
});

test('a text wrapped at a fixed width is read as if it were not', () => {
  const words = '全县各乡镇各部门要把防汛抗旱摆在重要位置认真研究部署并逐级落实责任到岗到人不得有误';
  const wrapped = (words.repeat(4).match(/.{1,30}/gu) ?? []).join('\n');
  expect(sentences(`${wrapped}。`)).toHaveLength(1);
});

test('every character that is not white space lies in exactly one sentence', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '一、',
          '（一）',
          '要',
          '。',
          '；',
          '\n',
          ' ',
          '：',
          '（',
          '）',
          '县',
          '\t',
          '“',
          '”',
          '1.',
          '😀',
          '\ud800',
        ),
      ),
      (parts) => {
        const text = parts.join('');
        const spans = segment(text, readParagraphs(text));
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      },
    ),
  );
});
