import { expect, test } from 'vitest';
import { editor, textAt } from '../testing/editor.js';
import { documentLinks, resolvePath } from './document-links.js';

test('the speech, attachments of a block and those behind a fact', () => {
  const { view } = editor(`【会议】甲
  讲话稿：讲话\\讲话.docx
【任务 1】乙
  附件：批复/〔2024〕8号.pdf、无
  进展：2024-05-08 完成（附件：../照片.jpg；报送：市发改委）
`);
  expect(
    documentLinks(view).map(({ range, target }) => [textAt(view, range), decodeURIComponent(target ?? '')]),
  ).toEqual([
    ['讲话\\讲话.docx', 'file:///工作区/讲话/讲话.docx'],
    ['批复/〔2024〕8号.pdf', 'file:///工作区/批复/〔2024〕8号.pdf'],
    ['../照片.jpg', 'file:///照片.jpg'],
  ]);
});

test.each([
  ['《关于甲、乙的通知》', 'file:///w/%E5%85%B3%E4%BA%8E%E7%94%B2%E3%80%81%E4%B9%99%E7%9A%84%E9%80%9A%E7%9F%A5'],
  ['100%完成.docx', 'file:///w/100%25%E5%AE%8C%E6%88%90.docx'],
  ['https://example.cn/a', 'https://example.cn/a'],
  ['*.pdf', undefined],
])('%s', (written, uri) => {
  expect(resolvePath('file:///w/a.duban', written)).toBe(uri);
});
