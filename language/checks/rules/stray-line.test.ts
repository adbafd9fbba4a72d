import { expect, test } from 'vitest';
import { expectMarked, fixed } from '../../testing/check.js';
import { strayLine } from './stray-line.js';

test('a run of stray lines is one finding', () => {
  expectMarked(strayLine, '【任务 1】推进滨河路\n⟦改造工程\n  和排水工程⟧\n  牵头单位：市交通局\n  ⟦另有一行⟧');
});

test('a field without its colon', () => {
  const [finding] = expectMarked(strayLine, '【任务 1】推进滨河路改造\n  ⟦牵头单位　市交通局⟧');
  expect(finding?.message).toContain('缺冒号');
});

test('a field name with a gap inside, and a synonym', () => {
  expectMarked(strayLine, '【会议】会\n  ⟦日　期 2026年3月6日⟧\n\n【任务 1】x\n  ⟦主办单位 市交通局⟧');
});

test('the marks of a merge conflict are named as such, each for itself', () => {
  const found = expectMarked(
    strayLine,
    '【任务 1】推进滨河路改造\n⟦<<<<<<< HEAD⟧\n  牵头单位：市交通局\n⟦=======⟧\n  牵头单位：市水利局\n⟦>>>>>>> 东河⟧',
  );
  expect(found.every(({ message }) => message.startsWith('【合并冲突】'))).toBe(true);
});

test('a continuation with nothing above', () => {
  expectMarked(strayLine, '⟦| 接在哪里⟧\n\n【会议】会\n  日期：2026年3月6日');
});

test('the fixes keep every word', () => {
  expect(fixed(strayLine, '【任务 1】推进滨河路\n改造工程\n  和排水工程\n')).toContain(
    '【任务 1】推进滨河路\n| 改造工程\n  | 和排水工程\n',
  );
  expect(fixed(strayLine, '【任务 1】x\n  牵头单位 市交通局')).toContain('  牵头单位：市交通局');
});
