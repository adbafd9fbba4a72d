import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.js';
import { inlineText } from './markdown-inline.js';

function read(source: string) {
  const result = readMarkdown(new TextEncoder().encode(source));
  if (!result.ok) throw new Error(result.message);
  return result;
}

test('headings keep their level and their own number, and lose the signs', () => {
  const { text, paragraphs } = read(
    '# 在推进会上的讲话\n\n## 一、抓项目 ##\n\n抓落实\n---\n\n总标题\n===\n正文。\n\n---\n\n* * *\n',
  );
  expect(text).toBe('在推进会上的讲话\n一、抓项目\n抓落实\n总标题\n正文。');
  expect(paragraphs.map(({ headingLevel }) => headingLevel)).toEqual([1, 2, 2, 1, undefined]);
});

test('bullets, boxes and quotation signs go, numbers stay', () => {
  const source = '- 市民政局要排查\n  * [x] 市水利局要巡查\n+ [ ] 区县要报送\n1. 建台账\n2. 抓整改\n> 引用的话\n';
  expect(read(source).text).toBe('市民政局要排查\n市水利局要巡查\n区县要报送\n1. 建台账\n2. 抓整改\n引用的话');
});

test('tables are rows with tabs', () => {
  const { text, paragraphs } = read(
    '| 事项 | 责任单位 |\n|:--|---|\n| 完成**排查** | 市交通局<br>市水利局 |\n\n正文。\n\n| 另表 | a\\|b |\n',
  );
  expect(text).toBe('事项\t责任单位\n完成排查\t市交通局 市水利局\n正文。\n另表\ta|b');
  expect(paragraphs.map(({ row }) => row && [row.table, row.index])).toEqual([[0, 0], [0, 1], undefined, [1, 0]]);
});

test('front matter and fences go, code stays', () => {
  expect(read('---\n同志们：\n---\n正文。').text).toBe('同志们：\n正文。');
  expect(read('---\ntitle: 讲话\n---\n正文。\n```text\n# 不是标题\n```\n后文。').text).toBe(
    '正文。\n# 不是标题\n后文。',
  );
});

test.each([
  ['**市应急局**要牵头', '市应急局要牵头'],
  ['__市安委办__要*尽快*印发', '市安委办要尽快印发'],
  ['***务必***完成', '务必完成'],
  ['`台账`和[办法](http://x.cn/a_b "题")、![图](a.png)见[^1]', '台账和办法、见'],
  ['~~6月底~~7月底前', '7月底前'],
  ['6\\*7，a_b_c', '6*7，a_b_c'],
])('%s', (source, words) => {
  expect(inlineText(source)).toBe(words);
});

test.each(['*月底前完成投资*亿元', '由**同志牵头，**同志配合', '*月*日前', '*个项目、*亿元', '3 * 4 = 12，* 号'])(
  '%s: masks are no markup',
  (words) => {
    expect(inlineText(words)).toBe(words);
  },
);

test('nothing makes it fail, and every offset is that of the text', () => {
  const line = fc.string({
    unit: fc.constantFrom('*', '_', '`', '#', '|', '-', '>', ' ', '\n', '[', ']', '(', ')', '\\', '要', '月', '1'),
  });
  fc.assert(
    fc.property(line, (source) => {
      const result = readMarkdown(new TextEncoder().encode(source));
      if (!result.ok) return;
      for (const { text, start, end } of result.paragraphs) expect(result.text.slice(start, end)).toBe(text);
    }),
  );
});

test('the length of a line does not matter', () => {
  for (const piece of ['*', '_', '`', '**要', '[', '<a', '~~', '| ', '![', '\\'])
    expect(read(`要${piece.repeat(200_000)}`)).toBeDefined();
});
