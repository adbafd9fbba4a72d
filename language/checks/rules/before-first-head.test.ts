import { expect, test } from 'vitest';
import { expectMarked, findingsIn, fixed } from '../../testing/check.js';
import { beforeFirstHead } from './before-first-head.js';

const REST = '\n\n【会议】推进会\n  日期：2026年3月6日\n';

test('fields and lines before the first head', () => {
  expectMarked(beforeFirstHead, `⟦牵头单位：市交通局⟧\n⟦随手一记⟧${REST}`);
  expect(fixed(beforeFirstHead, `随手一记${REST}`)).toContain('# 随手一记');
});

test('a newer version is read-only, a wrong one is mended', () => {
  const [newer] = expectMarked(beforeFirstHead, `⟦督办语言：2⟧${REST}`);
  expect(newer?.message).toContain('只能查看');
  expectMarked(beforeFirstHead, `⟦督办语言：一⟧${REST}`);
  expect(fixed(beforeFirstHead, `督办语言：一${REST}`)).toContain('督办语言：1\n');
});

test('at the left edge, once, and nowhere else', () => {
  expectMarked(beforeFirstHead, `督办语言：１${REST}`);
  expectMarked(beforeFirstHead, `  ⟦督办语言：1⟧${REST}`);
  expect(fixed(beforeFirstHead, `  督办语言：1${REST}`)).toMatch(/^督办语言：1/);
  expectMarked(beforeFirstHead, `督办语言：1\n⟦督办语言：1⟧${REST}`);
  expectMarked(beforeFirstHead, `督办语言：1${REST}  ⟦督办语言：1⟧`);
});

test('of a newer version nothing else is reported', () => {
  const codes = findingsIn(`督办语言：2${REST}\n【任务】甲\n  没有的字段：1\n乱写`).map(({ code }) => code);
  expect(codes).toEqual(['DB108']);
});
