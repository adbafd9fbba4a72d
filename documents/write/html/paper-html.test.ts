import { expect, test } from 'vitest';
import { paperOf } from '../../testing/paper-fixture.js';
import { paperHtml } from './paper-html.js';

test('what people write never becomes markup', () => {
  const html = paperHtml(
    paperOf(
      { kind: 'title', text: '<script>alert(1)</script>' },
      {
        kind: 'table',
        columns: [{ title: '"任务"', width: 1, align: 'left' }],
        rows: [{ cells: [{ text: '修<b>路\n架桥' }] }],
      },
    ),
  );
  expect(html).not.toContain('<script');
  expect(html).toContain('修&lt;b&gt;路<br>架桥');
});

test('nothing is loaded and nothing runs', () => {
  const html = paperHtml(paperOf({ kind: 'body', text: '正文' }));
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/https?:|src=|href=|@import/);
});

test('landscape sheets are printed on landscape pages, heads of tables on every page', () => {
  const html = paperHtml({
    ...paperOf(),
    sheets: [{ wide: true, blocks: [{ kind: 'annexTitle', label: '附件1', title: '清单' }] }],
  });
  expect(html).toContain('<section class="wide">');
  expect(html).toContain('@page wide{size:A4 landscape');
  expect(html).toContain('thead{display:table-header-group}');
});
