import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { incompleteFactDate } from './incomplete-fact-date.js';

test('no date, no year, no such day', () => {
  expectMarked(
    incompleteFactDate,
    '【任务 1】x\n  进展：⟦已完成30%⟧\n  核查：⟦5月28日⟧ 市政府督查室 属实\n  销号：⟦2026年2月30日⟧ 市政府督查室\n  问题：无',
  );
});

test('明确时限 and 任职 begin with a date as well', () => {
  expectMarked(incompleteFactDate, '【任务 1】x\n  明确时限：⟦6月底⟧\n\n【岗位】市长\n  任职：⟦周维岳⟧');
});

test('the year is offered: the last one in which the day has passed', () => {
  expect(fixed(incompleteFactDate, '【任务 1】x\n  进展：5月28日 完成')).toContain('  进展：2026-05-28 完成');
  expect(fixed(incompleteFactDate, '【任务 1】x\n  进展：12月8日 完成')).toContain('  进展：2025-12-08 完成');
});
