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

test.each([
  ['截至2026年6月4日，完成55%', '日期没有写在最前面', '2026-06-04 完成55%'],
  ['60%（2026-06-06）', '日期没有写在最前面', '2026-06-06 60%'],
  ['20260602 50% 路基完成', '日期连在一起写', '2026-06-02 50% 路基完成'],
  ['26年6月2日 路基完成', '年份没有写全', '2026年6月2日 路基完成'],
])('%s: %s', (written, why, better) => {
  const source = `【任务 1】x\n  进展：⟦${written}⟧`;
  const [finding] = expectMarked(incompleteFactDate, source);
  expect(finding?.message).toContain(why);
  expect(fixed(incompleteFactDate, source)).toContain(`  进展：${better}`);
});

test('a month is no day, and none is guessed', () => {
  const [finding] = expectMarked(incompleteFactDate, '【任务 1】x\n  进展：⟦2026年6月 路基完成⟧');
  expect(finding?.message).toContain('只写到月');
  expect(finding?.fixes()).toEqual([]);
});
