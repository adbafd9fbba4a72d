import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { unapprovedExtension } from './unapproved-extension.js';

test('nobody approved', () => {
  expectMarked(
    unapprovedExtension,
    `【任务 1】修路
  时间节点：6月底前
  延期：⟦2026-06-10 至 2026-09-30 管线迁改滞后⟧`,
  );
});

test('no new day', () => {
  expectMarked(
    unapprovedExtension,
    `【任务 1】修路
  时间节点：6月底前
  延期：⟦2026-06-10 管线迁改滞后（批准：市政府办公室）⟧`,
  );
});

test('asked for too late', () => {
  expectMarked(
    unapprovedExtension,
    `【任务 1】修路
  时间节点：5月底前
  延期：⟦2026-06-10 至 2026-09-30 管线迁改滞后（批准：市政府办公室）⟧`,
  );
});

test('until an event that the office declared', () => {
  expectMarked(
    unapprovedExtension,
    `【事件】全市项目观摩会
  日期：2026年9月12日

【任务 1】修路
  时间节点：6月底前
  延期：2026-06-10 至 全市项目观摩会前 等待选址（批准：市政府办公室）`,
  );
});
