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

test('a parent that is put off later is still due before', () => {
  const put = (mark: string, end: string): string => `【任务 1】修路
  时间节点：6月底前
  延期：2026-06-10 至 2026-09-30 管线迁改（批准：市政府办公室）

【任务 2】路基
  上级：1
  时间节点：${mark}8月底前${end}`;
  expectMarked(childAfterParent, put('⟦', '⟧'), { asOf: '2026-06-09' });
  expectMarked(childAfterParent, put('', ''), { asOf: '2026-06-10' });
});
