import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { wholeBeforeParts } from './whole-before-parts.js';

const text = (mark: string, end: string, part: string): string => `【任务 1】修路
  申请销号：${mark}2026-06-01 已通车${end}

【任务 2】迁改管线
  上级：1
${part}`;

test('a part is still open', () => {
  expectMarked(wholeBeforeParts, text('⟦', '⟧', '  进展：2026-05-31 60% 迁改'));
});

test.each(['  进展：2026-05-31 100% 迁改', '  撤销：2026-05-31 不再迁改（批准：市政府办公室）'])('%s', (part) => {
  expectMarked(wholeBeforeParts, text('', '', part));
});

test('before the request', () => {
  expectMarked(wholeBeforeParts, text('', '', ''), { asOf: '2026-05-31' });
});
