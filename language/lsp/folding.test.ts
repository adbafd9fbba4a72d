import { expect, test } from 'vitest';
import { editor } from '../testing/editor.js';
import { foldingRanges } from './folding.js';

test('blocks, continued values and whole sections fold', () => {
  const { view } = editor(`【会议】甲
  日期：2024年4月12日

【分组 1】前期
【任务 1】乙
  目标：丙
    | 丁
# 属于下一项
【分组 2】后期
`);
  expect(foldingRanges(view).map(({ startLine, endLine }) => `${startLine}-${endLine}`)).toEqual([
    '0-1',
    '4-6',
    '5-6',
    '3-6',
  ]);
});
