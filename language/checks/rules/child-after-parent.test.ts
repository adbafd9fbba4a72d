import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { childAfterParent } from './child-after-parent.js';

test('the child ends after its parent', () => {
  expectMarked(
    childAfterParent,
    `【任务 1】修路
  时间节点：6月底前

【任务 2】路基
  上级：1
  时间节点：⟦9月底前⟧`,
  );
});

test('the id alone implies nothing', () => {
  expectMarked(
    childAfterParent,
    `【任务 1】修路
  时间节点：6月底前

【任务 1-1】路基
  时间节点：9月底前`,
  );
});
