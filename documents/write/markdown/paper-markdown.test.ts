import { expect, test } from 'vitest';
import { paperOf } from '../../testing/paper-fixture.js';
import { paperMarkdown } from './paper-markdown.js';

test('a paper reads from top to bottom', () => {
  expect(
    paperMarkdown(
      paperOf(
        { kind: 'title', text: '通报' },
        { kind: 'heading', level: 1, text: '一、总体情况' },
        {
          kind: 'heading',
          level: 2,
          text: '（一）进度。',
          rest: ['共', { text: '3', what: '任务', rows: [] }, '项。'],
        },
        { kind: 'annexes', names: ['甲', '乙'] },
        { kind: 'checks', items: ['催报市发改委'] },
        { kind: 'signature', office: '督查室', day: '2026-06-05' },
      ),
    ),
  ).toBe(
    '# 通报\n\n## 一、总体情况\n\n**（一）进度。**共3项。\n\n附件：\n\n1. 甲\n2. 乙\n\n- [ ] 催报市发改委\n\n督查室　2026年6月5日\n',
  );
});

test('nothing that people write becomes markup', () => {
  const text = paperMarkdown(
    paperOf(
      { kind: 'body', text: '# 不是标题 <b> *' },
      { kind: 'body', text: '1. 不是列表' },
      { kind: 'table', columns: [{ title: '任务', width: 1, align: 'left' }], rows: [{ cells: [{ text: 'a|b\nc' }] }] },
    ),
  );
  expect(text).toContain('\\# 不是标题 &lt;b&gt; \\*');
  expect(text).toContain('1\\. 不是列表');
  expect(text).toContain('| a\\|b<br>c |');
});
