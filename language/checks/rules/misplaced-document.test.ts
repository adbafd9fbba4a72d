import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { misplacedDocument } from './misplaced-document.js';

test('after the first task', () => {
  expectMarked(misplacedDocument, '【任务 1】x\n\n⟦【会议】推进会⟧\n  日期：2026年3月6日');
});

test('a second one, of any word', () => {
  expectMarked(
    misplacedDocument,
    '督办语言：1\n\n【会议】推进会\n  日期：2026年3月6日\n\n⟦【台账】旧账⟧\n  日期：2026年3月7日',
  );
});

test('comments and the version may stand before it', () => {
  expectMarked(misplacedDocument, '督办语言：1\n# 说明\n\n【文件】工作要点\n  日期：2026年3月6日');
});
