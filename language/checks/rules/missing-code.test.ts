import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { missingCode } from './missing-code.js';

test('the file name stands in for it', () => {
  const [finding] = expectMarked(missingCode, '⟦【会议】会⟧\n  日期：2026年3月6日');
  expect(finding?.severity).toBe('info');
});

test('the fix writes it down', () => {
  expect(fixed(missingCode, '【会议】会\n  日期：2026年3月6日\n')).toContain('  日期：2026年3月6日\n  代号：任务\n');
  expect(fixed(missingCode, '【会议】会\n  代号：\n')).toContain('  代号：任务\n');
});
