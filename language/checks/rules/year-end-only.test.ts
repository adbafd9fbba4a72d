import { test } from 'vitest';
import { expectMarked } from '../../testing/check.js';
import { yearEndOnly } from './year-end-only.js';

test('only the year end', () => {
  expectMarked(
    yearEndOnly,
    `【任务 1】修通滨河路
  时间节点：⟦年底前⟧`,
  );
});

test('a node on the way', () => {
  expectMarked(
    yearEndOnly,
    `【任务 1】修通滨河路
  时间节点：年底前
  里程碑：6月底前 完成路基`,
  );
});

test('two steps in one line', () => {
  expectMarked(
    yearEndOnly,
    `【任务 1】修通滨河路
  时间节点：6月底前开工、年底前完工`,
  );
});

test('the end of a later year wants a node a year (DB313)', () => {
  expectMarked(yearEndOnly, '【任务 1】x\n  时间节点：2028年底前');
});
