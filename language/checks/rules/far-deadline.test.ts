import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { farDeadline } from './far-deadline.js';

test('over the year without a split', () => {
  expectMarked(
    farDeadline,
    `【任务 1】修通滨河路
  时间节点：⟦2028年底前⟧`,
  );
});

test('a node in each year', () => {
  expectMarked(
    farDeadline,
    `【任务 1】修通滨河路
  时间节点：2027年底前
  里程碑：2026年底前 完成路基`,
  );
});

test('ten years is a plan', () => {
  expectMarked(
    farDeadline,
    `【任务 1】修通滨河路
  时间节点：⟦2036年底前⟧
  里程碑：2026年底前 完成路基`,
  );
});
