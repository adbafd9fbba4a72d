import { expect, test } from 'vitest';
import { editor } from '../testing/editor.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.js';

test('what a task waits for, and what waits for it, across files', () => {
  const { spot, view } = editor(`//- a.duban
【会议】甲
  代号：甲会
【任务 1】立项
  分组：1
【任务 2】开<|>工
  前置：1
  时间节点：9月底前
//- b.duban
【任务 8】通水
  前置：甲会#2
`);
  const [item] = prepareCallHierarchy(spot);
  expect(item?.name).toBe('2 开工');
  expect(item?.detail).toBe('9月底前');
  if (!item) return;
  expect(outgoingCalls(view, item).map(({ to }) => to.name)).toEqual(['1 立项']);
  expect(incomingCalls(view, item).map(({ from, fromRanges }) => [from.name, fromRanges.length])).toEqual([
    ['8 通水', 1],
  ]);
});
