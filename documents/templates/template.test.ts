import { expect, test } from 'vitest';
import { fill, TemplateError } from './template.js';
import { TEMPLATES } from './built-in.js';

const fills = {
  words: { 单位: '市交通局', 督办单位: '市政府督查室', 报送要求: '' },
  parts: { 任务表: [{ kind: 'body', text: '（表）' } as const] },
  day: '2026-06-15',
};
const filled = (text: string) => fill({ source: '模板“模板/交办通知.txt”', text }, fills);

test('a template is written as the paper reads', () => {
  expect(
    filled(`# 说明，不会印出来
标题：关于交办任务的通知
主送：{{单位}}
一、总体要求
（一）压实责任。{{单位}}要负总责。
{{报送要求}}
附件：清单
落款：{{督办单位}}
【横页】
附件1：{{单位}}任务清单
{{任务表}}
`),
  ).toEqual([
    {
      blocks: [
        { kind: 'title', text: '关于交办任务的通知' },
        { kind: 'addressee', text: '市交通局' },
        { kind: 'heading', level: 1, text: '一、总体要求' },
        { kind: 'heading', level: 2, text: '（一）压实责任。', rest: '市交通局要负总责。' },
        { kind: 'annexes', names: ['清单'] },
        { kind: 'signature', office: '市政府督查室', day: '2026-06-15' },
      ],
    },
    {
      wide: true,
      blocks: [
        { kind: 'annexTitle', label: '附件1', title: '市交通局任务清单' },
        { kind: 'body', text: '（表）' },
      ],
    },
  ]);
});

test('what is filled in never changes what a line is', () => {
  expect(
    fill({ source: '', text: '{{单位}}' }, { ...fills, words: { 单位: '标题：{{督办单位}}' } })[0]?.blocks,
  ).toEqual([{ kind: 'body', text: '标题：{{督办单位}}' }]);
});

test.each([
  [
    '一行\n{{单为}}',
    '模板“模板/交办通知.txt”第 2 行写了 {{单为}}，没有这项可以填写的内容。是不是想写 {{单位}}？可以写：',
  ],
  ['见{{任务表}}', '是一整段内容，请让它单独占一行。'],
  ['{{单位}', '花括号没有配对'],
  ['{{constructor}}', '没有这项可以填写的内容'],
])('%s is told in words', (text, message) => {
  expect(() => filled(text)).toThrow(TemplateError);
  expect(() => filled(text)).toThrow(message);
});

test('every built-in template has a title', () => {
  for (const text of Object.values(TEMPLATES)) expect(text).toMatch(/^标题：/m);
});
